namespace Policies.Verification.Rights.Paths;

/// <summary>What a path of escalation can end at.</summary>
public enum EscalationTargetKind
{
    /// <summary>Everything in the cluster.</summary>
    ClusterAdmin,

    /// <summary>Root on a node.</summary>
    Node,

    /// <summary>The secrets of kube-system.</summary>
    SystemSecrets,

    /// <summary>Everything in one namespace.</summary>
    NamespaceAdmin,
}
