namespace Acme.Policies;

/// <summary>A namespace of the team that moves money.</summary>
public abstract class PaymentsNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.Pay;

    public override string Owner => "payments";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "payments")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("payments")] },
        new(Access.OnCall) { To = [Subject.Group("payments-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("ci-payments")] },
    ];
}
