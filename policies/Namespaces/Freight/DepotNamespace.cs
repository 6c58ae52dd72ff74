namespace Acme.Policies;

/// <summary>A namespace of the team that runs the depots.</summary>
public abstract class DepotNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.Depots;

    public override string Owner => "depots";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "depots")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("depots")] },
        new(Access.OnCall) { To = [Subject.Group("depots-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("ci-depots")] },
    ];
}
