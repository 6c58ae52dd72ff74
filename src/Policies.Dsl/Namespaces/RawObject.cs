using Policies.Objects;

namespace Policies;

/// <summary>An object of Kubernetes as it is; made from a model by <c>Raw.Object</c> of <c>Policies.Kubernetes</c>, or from a mapping.</summary>
public sealed record RawObject(Mapping Content)
{
    /// <summary>The object as it was given, without the namespace in which it is placed.</summary>
    public KubernetesObject Object => new(Content);
}
