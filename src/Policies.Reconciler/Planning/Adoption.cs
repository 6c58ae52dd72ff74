using Policies.Objects;

namespace Policies.Reconciler.Planning;

/// <summary>How <c>--adopt</c> names an object: <c>KIND/NAMESPACE/NAME</c>, or <c>KIND/NAME</c> of one without a namespace.</summary>
public static class Adoption
{
    /// <summary>The text for an object.</summary>
    public static string Text(ObjectKey key) => key.Namespace is null ? $"{key.Kind}/{key.Name}" : $"{key.Kind}/{key.Namespace}/{key.Name}";
}
