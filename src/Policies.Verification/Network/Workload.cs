using Policies.Manifests;

namespace Policies.Verification.Network;

/// <summary>The outermost owner of pods: a Deployment and not its ReplicaSets, or a Pod that nothing owns.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind; empty for a representative.</param>
/// <param name="Pods">Its pods; more than one where their labels or ports differ.</param>
/// <param name="IsRepresentative">Whether it is imagined, to stand for every pod of its labels.</param>
public sealed record Workload(string Namespace, string Name, string Kind, IReadOnlyList<Pod> Pods, bool IsRepresentative = false)
{
    /// <summary>The kind that stands for a workload of which only the policies' authors know.</summary>
    public const string KnownKind = "Workload";

    /// <summary>The object that is or makes its first pods; null where no manifest does.</summary>
    public Manifest? Source => Pods[0].Source;

    /// <summary>As in <c>checkout/api[Deployment]</c>; a representative as in <c>checkout/[app=api]</c>.</summary>
    public override string ToString() => IsRepresentative ? $"{Namespace}/[{Name}]" : $"{Namespace}/{Name}[{Kind}]";
}
