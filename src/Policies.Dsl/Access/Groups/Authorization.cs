namespace Policies;

/// <summary>Resources of the API groups <c>authentication.k8s.io</c> and <c>authorization.k8s.io</c>, which answer who somebody is and what they may do.</summary>
public static class Authorization
{
    /// <summary>Whom a token belongs to.</summary>
    public static Resource TokenReviews => new("authentication.k8s.io", "tokenreviews", isClusterScoped: true);

    /// <summary>What a subject may do.</summary>
    public static Resource SubjectAccessReviews => new("authorization.k8s.io", "subjectaccessreviews", isClusterScoped: true);

    /// <summary>Further properties of users, to impersonate.</summary>
    public static Resource UserExtras => new("authentication.k8s.io", "userextras", isClusterScoped: true);

    /// <summary>Unique ids of users, to impersonate.</summary>
    public static Resource Uids => new("authentication.k8s.io", "uids", isClusterScoped: true);
}
