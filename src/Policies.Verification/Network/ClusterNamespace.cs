using Policies.Manifests;
using Policies.Verification.Labels;

namespace Policies.Verification.Network;

/// <summary>A namespace; one that is only spoken of exists too.</summary>
/// <param name="Name">The name.</param>
/// <param name="Labels">The labels, among them <c>kubernetes.io/metadata.name</c>, which every namespace has.</param>
/// <param name="Source">The Namespace object; null where the input has none.</param>
public sealed record ClusterNamespace(string Name, LabelSet Labels, Manifest? Source)
{
    /// <summary>The label that the API server puts on every namespace.</summary>
    public const string NameLabel = "kubernetes.io/metadata.name";

    /// <summary>A namespace that the input has no object of.</summary>
    public static ClusterNamespace Unseen(string name) => new(name, LabelSet.Of([KeyValuePair.Create(NameLabel, name)]), null);
}
