using Policies.Manifests;

namespace Policies.Verification.Rights;

/// <summary>A RoleBinding or ClusterRoleBinding, with the role that it gives.</summary>
/// <param name="Source">The object, with file and line.</param>
/// <param name="Role">The role; null where there is none of that name, so that nothing is given.</param>
/// <param name="Subjects">To whom.</param>
/// <param name="IsBuiltIn">Whether the API server makes it by itself.</param>
public sealed record AccessBinding(Manifest Source, AccessRole? Role, IReadOnlyList<AccessSubject> Subjects, bool IsBuiltIn)
{
    /// <summary>The namespace in which it gives the role; null where it does in all of them, and in the cluster.</summary>
    public string? Namespace => Source.Object.Kind == "RoleBinding" ? Source.Object.Namespace ?? "default" : null;

    /// <summary>The role that it names, whether there is one or not: <c>Role 'shop/reader'</c>.</summary>
    public string RoleName
    {
        get
        {
            var (kind, name) = (Source.Object.Root.Text("roleRef", "kind") ?? "", Source.Object.Root.Text("roleRef", "name") ?? "");
            return kind == "Role" && Namespace is { } own ? $"{kind} '{own}/{name}'" : $"{kind} '{name}'";
        }
    }

    internal string Place => IsBuiltIn ? " (built in)" : FormattableString.Invariant($" ({Source.File}:{Source.Line})");

    /// <inheritdoc/>
    public override string ToString() => Namespace is { } @namespace ? $"RoleBinding '{@namespace}/{Source.Object.Name}'" : $"ClusterRoleBinding '{Source.Object.Name}'";
}
