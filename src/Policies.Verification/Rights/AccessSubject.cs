using Policies.Objects;

namespace Policies.Verification.Rights;

/// <summary>A subject of a binding.</summary>
/// <param name="Kind"><c>User</c>, <c>Group</c> or <c>ServiceAccount</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace of a service account; empty for others.</param>
public sealed record AccessSubject(string Kind, string Name, string Namespace)
{
    /// <summary>The name by which the authorizer knows a user or a service account; null for a group.</summary>
    public string? UserName => Kind switch
    {
        "User" => Name,
        "ServiceAccount" when Namespace.Length > 0 => $"system:serviceaccount:{Namespace}:{Name}",
        _ => null,
    };

    /// <summary>The subjects of a binding; a service account without a namespace is of the binding's.</summary>
    public static IEnumerable<AccessSubject> Of(KubernetesObject binding)
    {
        foreach (var subject in (binding.Root["subjects"] as Sequence ?? Sequence.Empty).OfType<Mapping>())
        {
            var kind = subject.Text("kind") ?? "";
            var @namespace = kind == "ServiceAccount" ? subject.Text("namespace") is { Length: > 0 } named ? named : binding.Kind == "RoleBinding" ? binding.Namespace ?? "default" : "" : "";
            yield return new(kind, subject.Text("name") ?? "", @namespace);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Kind == "ServiceAccount" ? $"ServiceAccount '{Namespace}/{Name}'" : $"{Kind} '{Name}'";
}
