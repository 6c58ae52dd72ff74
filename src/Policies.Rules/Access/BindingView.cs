using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Access;

/// <summary>A binding as rules read it.</summary>
internal sealed class BindingView
{
    private BindingView(Mapping root)
    {
        Role = root.MappingAt("roleRef") ?? Mapping.Empty;
        RoleKind = Role.TextAt("kind") ?? "";
        RoleName = Role.TextAt("name") ?? "";
        Subjects = [.. root.MappingsAt("subjects")];
    }

    /// <summary>The role that it gives, as it is written; empty where none is.</summary>
    public Mapping Role { get; }

    /// <summary><c>Role</c> or <c>ClusterRole</c>; empty where none is written.</summary>
    public string RoleKind { get; }

    /// <summary>The name of the role; empty where none is written.</summary>
    public string RoleName { get; }

    /// <summary>To whom it gives it.</summary>
    public IReadOnlyList<Mapping> Subjects { get; }

    /// <summary>A binding.</summary>
    public static BindingView Of(JudgedObject binding) => binding.View(root => new BindingView(root));

    /// <summary>Whether it gives a cluster role of that name.</summary>
    public bool GivesClusterRole(params string[] names) => RoleKind == "ClusterRole" && names.Contains(RoleName);
}
