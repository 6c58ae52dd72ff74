namespace Acme.Policies;

/// <summary>A namespace of the team that knows what is for sale.</summary>
public abstract class CatalogueNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.Shop;

    public override string Owner => "shop-catalogue";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "shop-catalogue")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("shop-catalogue")] },
        new(Access.OnCall) { To = [Subject.Group("shop-catalogue-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("ci-shop-catalogue")] },
    ];
}
