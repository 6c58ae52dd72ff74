using Policies.Objects;

namespace Policies.Verification.Rights;

/// <summary>A rule of a role, matched as the API server's RBAC authorizer matches it.</summary>
public sealed class AccessRule
{
    private readonly string[] groups;
    private readonly string[] resources;
    private readonly string[] names;
    private readonly string[] verbs;
    private readonly string[] urls;

    private AccessRule(Mapping rule)
    {
        groups = Texts(rule, "apiGroups");
        resources = Texts(rule, "resources");
        names = Texts(rule, "resourceNames");
        verbs = Texts(rule, "verbs");
        urls = Texts(rule, "nonResourceURLs");
        Written = rule;
    }

    /// <summary>API groups; the core group is empty.</summary>
    public IReadOnlyList<string> ApiGroups => groups;

    /// <summary>Resources, with a subresource after a slash.</summary>
    public IReadOnlyList<string> Resources => resources;

    /// <summary>Names of objects; none for every object.</summary>
    public IReadOnlyList<string> ResourceNames => names;

    /// <summary>Verbs.</summary>
    public IReadOnlyList<string> Verbs => verbs;

    /// <summary>Paths of URLs that are no resource.</summary>
    public IReadOnlyList<string> NonResourceUrls => urls;

    /// <summary>The line on which it begins; 0 where it is not from a file.</summary>
    public int Line => Written.Line;

    internal Mapping Written { get; }

    /// <summary>The rules of a role; what is none is left out.</summary>
    public static IReadOnlyList<AccessRule> Of(Mapping role) =>
        role["rules"] is Sequence rules ? [.. rules.OfType<Mapping>().Select(rule => new AccessRule(rule))] : [];

    /// <summary>Whether it allows a request.</summary>
    public bool Allows(AccessRequest request) => request.NonResourceUrl is { } url
        ? HasAny(verbs, request.Verb) && AllowsUrl(url)
        : HasAny(groups, request.ApiGroup) && AllowsResource(request.Resource, request.Subresource) && HasAny(verbs, request.Verb) && AllowsName(request.Name);

    /// <summary>The rule in words: <c>get, list pods/log</c>.</summary>
    public override string ToString()
    {
        if (NonResourceUrls.Count > 0)
        {
            return $"{string.Join(", ", Verbs)} {string.Join(", ", NonResourceUrls)}";
        }

        var groups = ApiGroups is [""] ? "" : $" of {string.Join(", ", ApiGroups.Select(group => group.Length == 0 ? "the core group" : group))}";
        var names = ResourceNames.Count == 0 ? "" : $" named {string.Join(", ", ResourceNames)}";
        return $"{string.Join(", ", Verbs)} {string.Join(", ", Resources)}{groups}{names}";
    }

    /// <summary>Whether it speaks of a resource or, with one, of a subresource.</summary>
    public bool AllowsResource(string resource, string subresource)
    {
        foreach (var each in resources)
        {
            if (each == "*"
                || (subresource.Length == 0 ? each == resource : Is(each, resource, subresource) || (each.Length == subresource.Length + 2 && each.StartsWith("*/", StringComparison.Ordinal) && each.EndsWith(subresource, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a list has a word or the wildcard.</summary>
    public static bool Has(IReadOnlyList<string> list, string word)
    {
        foreach (var each in list)
        {
            if (each == "*" || each == word)
            {
                return true;
            }
        }

        return false;
    }

    // What Has does, for the arrays that are asked millions of times.
    private static bool HasAny(string[] list, string word)
    {
        foreach (var each in list)
        {
            if (each == word || each == "*")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(string written, string resource, string subresource) =>
        written.Length == resource.Length + 1 + subresource.Length
        && written[resource.Length] == '/'
        && written.StartsWith(resource, StringComparison.Ordinal)
        && written.EndsWith(subresource, StringComparison.Ordinal);

    private static string[] Texts(Mapping rule, string key) => rule[key] is Sequence list ? [.. list.OfType<Scalar>().Select(text => text.Text)] : [];

    private bool AllowsName(string name)
    {
        if (names.Length == 0)
        {
            return true;
        }

        foreach (var each in names)
        {
            if (each == name)
            {
                return true;
            }
        }

        return false;
    }

    private bool AllowsUrl(string url)
    {
        foreach (var each in urls)
        {
            if (each == "*" || each == url || (each.EndsWith('*') && url.StartsWith(each.TrimEnd('*'), StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
