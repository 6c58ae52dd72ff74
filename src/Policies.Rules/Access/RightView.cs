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
        ObjectNames = Texts("resourceNames");
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

    /// <summary>Names of objects; none for every object.</summary>
    public IReadOnlyList<string> ObjectNames { get; }

    /// <summary>Verbs.</summary>
    public IReadOnlyList<string> Verbs { get; }

    /// <summary>URLs that are no resources.</summary>
    public IReadOnlyList<string> Urls { get; }

    /// <summary>The rules of a role.</summary>
    public static IReadOnlyList<RightView> Of(JudgedObject role) => role.View<RightView[]>(root => [.. root.MappingsAt("rules").Select(rule => new RightView(rule))]);

    /// <summary>Verbs that change what is there or make more of it.</summary>
    public static string[] Writing { get; } = ["create", "update", "patch", "delete", "deletecollection"];

    /// <summary>Verbs that change what is there or make more of it, without removing.</summary>
    public static string[] Making { get; } = ["create", "update", "patch"];

    /// <summary>Verbs that show what an object holds.</summary>
    public static string[] Reading { get; } = ["get", "list", "watch"];

    /// <summary>Whether it gives one of the verbs, a wildcard included.</summary>
    public bool HasVerb(params string[] verbs) => Verbs.Any(verb => verb == "*" || verbs.Contains(verb));

    /// <summary>Whether it names one of the resources of a group itself; what a wildcard says of resources is POL2002's.</summary>
    public bool Names(string group, params string[] resources) => Groups.Any(each => each == "*" || each == group) && Resources.Any(resources.Contains);
}
