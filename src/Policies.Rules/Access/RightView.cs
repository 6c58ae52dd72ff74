using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Access;

/// <summary>One rule of a role, as the API server's authorizer reads it.</summary>
internal sealed class RightView
{
    private RightView(Mapping node)
    {
        Node = node;
        Groups = Texts("apiGroups");
        Resources = Texts("resources");
        Names = Texts("resourceNames");
        Verbs = Texts("verbs");
        Urls = Texts("nonResourceURLs");
        IReadOnlyList<string> Texts(string key) => [.. node.ScalarsAt(key).Select(text => text.Text)];
    }

    /// <summary>The rule as it is written.</summary>
    public Mapping Node { get; }

    /// <summary>API groups; the core group is empty.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>Resources, with their subresource after a slash.</summary>
    public IReadOnlyList<string> Resources { get; }

    /// <summary>Names; none for every object.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Verbs.</summary>
    public IReadOnlyList<string> Verbs { get; }

    /// <summary>URLs that are no resources.</summary>
    public IReadOnlyList<string> Urls { get; }

    /// <summary>The rules of a role.</summary>
    public static IReadOnlyList<RightView> Of(JudgedObject role) => role.View<RightView[]>(root => [.. root.MappingsAt("rules").Select(rule => new RightView(rule))]);

    /// <summary>Whether it gives one of the verbs, a wildcard included.</summary>
    public bool HasVerb(params string[] verbs) => Verbs.Any(verb => verb == "*" || verbs.Contains(verb));

    /// <summary>Whether it speaks of a resource of a group, wildcards included; a subresource is written <c>pods/exec</c>.</summary>
    public bool HasResource(string group, string resource)
    {
        var slash = resource.IndexOf('/');
        return Groups.Any(each => each == "*" || each == group)
            && Resources.Any(each => each == "*" || each == resource || (slash >= 0 && each == "*" + resource.Substring(slash)));
    }

    /// <summary>Whether it gives one of the verbs on one of the resources of a group.</summary>
    public bool Gives(IReadOnlyList<string> verbs, string group, params string[] resources) =>
        HasVerb([.. verbs]) && resources.Any(resource => HasResource(group, resource));
}
