namespace Acme.Policies;

/// <summary>A namespace of the team that builds the back office.</summary>
public abstract class CustomerCareNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.BackOffice;

    public override string Owner => "customer-care";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "customer-care")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("customer-care")] },
        new(Access.OnCall) { To = [Subject.Group("customer-care-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("ci-customer-care")] },
    ];
}
