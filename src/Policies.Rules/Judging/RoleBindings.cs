using Policies.Objects;

namespace Policies.Catalogue.Judging;

/// <summary>The bindings of a scope by the role that they give.</summary>
internal sealed class RoleBindings
{
    private readonly Dictionary<(ObjectKind Kind, string? Namespace, string Name), List<JudgedObject>> bindings = [];

    /// <summary>Reads the bindings.</summary>
    public RoleBindings(ObjectScope scope)
    {
        foreach (var binding in scope.OfKind(ObjectKind.RoleBinding).Concat(scope.OfKind(ObjectKind.ClusterRoleBinding)))
        {
            // One that may give any role hides who holds each.
            if (binding.Root["roleRef"] is Unknown || (binding.Root["roleRef"] as Mapping)?.Any(entry => entry.Value is Unknown) == true)
            {
                throw new UnknownValueException();
            }

            if (RoleOf(binding) is { } role)
            {
                if (!bindings.TryGetValue(role, out var list))
                {
                    bindings.Add(role, list = []);
                }

                list.Add(binding);
            }
        }
    }

    /// <summary>The role that a binding gives; null where it cannot be told.</summary>
    public static (ObjectKind Kind, string? Namespace, string Name)? RoleOf(JudgedObject binding)
    {
        if (binding.Root["roleRef"] is not Mapping role || role["name"] is not Scalar name)
        {
            return null;
        }

        return (role["kind"] as Scalar)?.Text switch
        {
            "Role" => (ObjectKind.Role, binding.Object.Namespace, name.Text),
            "ClusterRole" => (ObjectKind.ClusterRole, null, name.Text),
            _ => null,
        };
    }

    /// <summary>The bindings that give a role.</summary>
    public IReadOnlyList<JudgedObject> BindingsOf(JudgedObject role) =>
        bindings.TryGetValue((role.Kind, role.Kind == ObjectKind.Role ? role.Object.Namespace : null, role.Object.Name), out var list) ? list : [];

    /// <summary>Who holds a role.</summary>
    public RoleHolders HoldersOf(JudgedObject role)
    {
        var subjects = BindingsOf(role).SelectMany(binding => binding.Root.MappingsAt("subjects")).ToList();
        return subjects.Count == 0
            ? RoleHolders.Nobody
            : new(subjects.Max(RoleHolders.HolderOf), [.. subjects.Select(subject => RoleHolders.Phrase(subject, role.NamesNamespace)).Distinct()]);
    }
}
