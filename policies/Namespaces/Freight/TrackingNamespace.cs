namespace Acme.Policies;

/// <summary>A namespace of the team that shows where a parcel is.</summary>
public abstract class TrackingNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.Tracking;

    public override string Owner => "tracking";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "tracking")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("tracking")] },
        new(Access.OnCall) { To = [Subject.Group("tracking-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("ci-tracking")] },
    ];
}
