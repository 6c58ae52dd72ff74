namespace Acme.Policies;

/// <summary>A namespace of the platform team, which is where its module is.</summary>
public abstract class PlatformNamespace(string name) : NamespacePolicy(name)
{
    public override string Owner => "platform";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "platform")];

    public override IReadOnlyList<Grant> Grants => [new(Access.OnCall) { To = [Subject.Group("platform-on-call")] }];
}
