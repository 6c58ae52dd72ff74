using Policies.Verification.Labels;

namespace Policies.Verification.Network.Rules;

/// <summary>Pods by their labels, in one namespace or in those that a selector names; pods on the host network are never among them.</summary>
/// <param name="Namespace">The one namespace; null where a selector chooses.</param>
/// <param name="Namespaces">Which namespaces, where no single one is named.</param>
/// <param name="Pods">Which pods of these.</param>
public sealed record PodSelection(string? Namespace, LabelSelector Namespaces, LabelSelector Pods)
{
    /// <summary>Whether a namespace is one of them.</summary>
    public bool Matches(ClusterNamespace @namespace) => Namespace is null ? Namespaces.Matches(@namespace.Labels) : Namespace == @namespace.Name;

    /// <summary>As in <c>pods app=a in namespaces team=b</c>.</summary>
    public override string ToString() =>
        (Pods.IsEverything ? "every pod" : $"pods {Pods}") +
        (Namespace is not null ? $" in namespace {Namespace}" : Namespaces.IsEverything ? " in every namespace" : $" in namespaces {Namespaces}");
}
