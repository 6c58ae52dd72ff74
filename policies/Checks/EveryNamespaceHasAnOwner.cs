namespace Acme.Policies;

/// <summary>Somebody answers for every namespace.</summary>
public sealed class EveryNamespaceHasAnOwner() : NamespaceCheck("ACME0006")
{
    public override IEnumerable<Finding> Judge(NamespacePolicy policy, Cluster cluster) =>
        policy.Owner.Length == 0 ? [new($"Namespace '{policy.Name}' has no owner; say the team's name")] : [];
}
