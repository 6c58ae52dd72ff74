namespace Policies.Catalogue.Judging;

/// <summary>Which objects an exemption for a named thing is about.</summary>
public static class ExemptionReach
{
    /// <summary>Whether it is about an object. A role's covers its binding, and a namespace's what no other name would name: its own object and what its switches open.</summary>
    /// <param name="kind">The kind of the named thing.</param>
    /// <param name="name">Its name; empty for a namespace's own things.</param>
    /// <param name="subject">The object.</param>
    public static bool Covers(string kind, string name, JudgedObject subject) => kind switch
    {
        "Namespace" when name.Length == 0 => subject.Object.Kind == "Namespace" || subject.Origin == ObjectOrigin.Switch,
        "Role" or "ClusterRole" when subject.Object.Kind is "RoleBinding" or "ClusterRoleBinding" =>
            RoleBindings.RoleOf(subject) is var (given, _, role) && given.Kind == kind && role == name,
        _ => kind == subject.Object.Kind && name == subject.Object.Name,
    };
}
