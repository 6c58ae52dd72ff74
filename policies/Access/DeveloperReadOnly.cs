namespace Acme.Policies;

public static partial class Access
{
    /// <summary>Developers see what their namespaces run, and no secret; what that is, the roles for developers say.</summary>
    public static ClusterRole DeveloperReadOnly => new("developer-read-only")
    {
        GatheredFrom = [RoleSelector.Labelled("acme.example/for", "developers")],
    };
}
