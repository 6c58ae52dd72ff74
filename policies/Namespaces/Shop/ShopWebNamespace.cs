namespace Acme.Policies;

/// <summary>A namespace of the team that builds what shoppers see.</summary>
public abstract class ShopWebNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.Shop;

    public override string Owner => "shop-web";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "shop-web")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("shop-web")] },
        new(Access.OnCall) { To = [Subject.Group("shop-web-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("ci-shop-web")] },
    ];
}
