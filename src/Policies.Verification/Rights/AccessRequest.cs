namespace Policies.Verification.Rights;

/// <summary>A question to the API server's authorizer: may this user do that; as a SubjectAccessReview asks it.</summary>
public sealed record AccessRequest
{
    /// <summary>The user's name; a service account is <c>system:serviceaccount:namespace:name</c>.</summary>
    public required string User { get; init; }

    /// <summary>The user's groups, as the request names them; none is added.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The verb.</summary>
    public required string Verb { get; init; }

    /// <summary>The API group; empty for the core group.</summary>
    public string ApiGroup { get; init; } = "";

    /// <summary>The resource, in the plural; empty where the request is for a URL.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The subresource; empty for the object itself.</summary>
    public string Subresource { get; init; } = "";

    /// <summary>The object's name; empty for all, or where the request has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The namespace; empty for all of them, and for what belongs to none.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The path of a URL that is no resource; null where the request is for a resource.</summary>
    public string? NonResourceUrl { get; init; }

    /// <summary>The user and groups of a service account as the API server's authenticator has them.</summary>
    public static (string User, IReadOnlyList<string> Groups) ServiceAccount(string @namespace, string name) =>
        ($"system:serviceaccount:{@namespace}:{name}", ["system:serviceaccounts", $"system:serviceaccounts:{@namespace}", "system:authenticated"]);

    /// <summary>What is asked for, in words: <c>get pods/log 'api' in namespace 'shop'</c>.</summary>
    public override string ToString()
    {
        if (NonResourceUrl is { } url)
        {
            return $"{Verb} {url}";
        }

        var what = Subresource.Length > 0 ? $"{Resource}/{Subresource}" : Resource;
        return $"{Verb} {what}{(ApiGroup.Length > 0 ? "." + ApiGroup : "")}{(Name.Length > 0 ? $" '{Name}'" : "")}{(Namespace.Length > 0 ? $" in namespace '{Namespace}'" : "")}";
    }
}
