namespace Policies.Catalogue.Access;

/// <summary>The cluster roles that every API server makes for itself; <see href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings"/>.</summary>
internal static class BuiltInRoles
{
    private static readonly HashSet<string> UserFacing = new(StringComparer.Ordinal) { "cluster-admin", "admin", "edit", "view" };

    /// <summary>Whether a cluster role is there without anyone having written it.</summary>
    public static bool Contains(string name) => UserFacing.Contains(name) || name.StartsWith("system:", StringComparison.Ordinal);
}
