namespace Acme.Policies;

/// <summary>A namespace of the team that takes a shopper from the cart to an order.</summary>
public abstract class CheckoutNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.Shop;

    public override string Owner => "shop-checkout";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "shop-checkout")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("shop-checkout")] },
        new(Access.OnCall) { To = [Subject.Group("shop-checkout-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("ci-shop-checkout")] },
    ];
}
