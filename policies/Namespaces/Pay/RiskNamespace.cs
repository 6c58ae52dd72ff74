namespace Acme.Policies;

/// <summary>A namespace of the team that keeps fraud and sanctions out.</summary>
public abstract class RiskNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.Pay;

    public override string Owner => "risk";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "risk")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("risk")] },
        new(Access.OnCall) { To = [Subject.Group("risk-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("ci-risk")] },
    ];
}
