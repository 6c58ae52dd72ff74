namespace Policies.Verification.Rights.Paths;

/// <summary>Something that a subject should not become.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Namespace">The namespace of which it is the administrator; empty for other kinds.</param>
public sealed record EscalationTarget(EscalationTargetKind Kind, string Namespace = "")
{
    /// <summary>Whoever may do everything in the cluster.</summary>
    public static EscalationTarget ClusterAdmin { get; } = new(EscalationTargetKind.ClusterAdmin);

    /// <summary>Whoever has root on a node.</summary>
    public static EscalationTarget Node { get; } = new(EscalationTargetKind.Node);

    /// <summary>Whoever reads the secrets of kube-system.</summary>
    public static EscalationTarget SystemSecrets { get; } = new(EscalationTargetKind.SystemSecrets);

    /// <summary>Whoever may do everything in a namespace.</summary>
    public static EscalationTarget NamespaceAdmin(string @namespace) => new(EscalationTargetKind.NamespaceAdmin, @namespace);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        EscalationTargetKind.ClusterAdmin => "cluster-admin",
        EscalationTargetKind.Node => "node",
        EscalationTargetKind.SystemSecrets => "kube-system-secrets",
        _ => $"namespace-admin:{Namespace}",
    };
}
