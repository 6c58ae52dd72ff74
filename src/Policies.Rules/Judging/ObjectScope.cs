namespace Policies.Catalogue.Judging;

/// <summary>The objects that are judged together: those of one cluster, of one definition in an editor, or of one input of <c>check</c>.</summary>
public sealed class ObjectScope
{
    private readonly Lazy<Dictionary<ObjectKind, List<JudgedObject>>> byKind;
    private readonly Lazy<Dictionary<(ObjectKind Kind, string? Namespace, string Name), JudgedObject>> byName;
    private readonly Func<object, object, bool> areTogether;
    private ILookup<string?, JudgedObject>? policies;
    private RoleBindings? bindings;
    private IReadOnlyList<OwnRange>? ownRanges;

    /// <summary>Takes objects; of two with one name the first counts.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="cluster">The cluster with its facts; null where nothing is known of it.</param>
    /// <param name="extent">How much of a cluster this is.</param>
    /// <param name="areTogether">Whether two objects, by what the host knows them by, are meant to be on one cluster; null where all are.</param>
    public ObjectScope(IReadOnlyList<JudgedObject> objects, Cluster? cluster, ScopeExtent extent, Func<object, object, bool>? areTogether = null)
    {
        this.areTogether = areTogether ?? (static (_, _) => true);
        Objects = objects;
        Cluster = cluster;
        Extent = extent;
        byKind = new(ByKind);
        byName = new(ByName);
    }

    /// <summary>Every object.</summary>
    public IReadOnlyList<JudgedObject> Objects { get; }

    /// <summary>The cluster with its facts; null where nothing is known of it.</summary>
    public Cluster? Cluster { get; }

    /// <summary>How much of a cluster this is.</summary>
    public ScopeExtent Extent { get; }

    /// <summary>Who holds cluster roles by other definitions, where only one is judged; null where nobody knows.</summary>
    internal Lazy<ClusterRoleHolders>? Elsewhere { get; init; }

    /// <summary>Who holds which rights.</summary>
    internal RoleBindings Bindings => bindings ??= new(this);

    /// <summary>The ranges of the cluster's pods and services; none where nothing is known of it.</summary>
    internal IReadOnlyList<OwnRange> OwnRanges => ownRanges ??= Cluster is null ? [] : OwnRange.Of(Cluster);

    /// <summary>The kinds of which there are objects.</summary>
    internal IReadOnlyCollection<ObjectKind> Kinds => byKind.Value.Keys;

    /// <summary>The network policies of a namespace.</summary>
    internal IEnumerable<JudgedObject> PoliciesOf(string? @namespace) =>
        (policies ??= OfKind(ObjectKind.NetworkPolicy).ToLookup(policy => policy.Object.Namespace, StringComparer.Ordinal))[@namespace];

    /// <summary>The objects of a kind.</summary>
    public IReadOnlyList<JudgedObject> OfKind(ObjectKind kind) => byKind.Value.TryGetValue(kind, out var list) ? list : [];

    /// <summary>Whether two objects are meant to be on one cluster, as far as their places say: in one folder.</summary>
    public bool AreTogether(JudgedObject one, JudgedObject other) => areTogether(one.Source, other.Source);

    /// <summary>An object by its name; null where it is not here.</summary>
    public JudgedObject? Find(ObjectKind kind, string? @namespace, string name) => byName.Value.TryGetValue((kind, @namespace, name), out var found) ? found : null;

    private Dictionary<ObjectKind, List<JudgedObject>> ByKind()
    {
        var kinds = new Dictionary<ObjectKind, List<JudgedObject>>();
        foreach (var each in Objects)
        {
            if (!kinds.TryGetValue(each.Kind, out var list))
            {
                kinds.Add(each.Kind, list = []);
            }

            list.Add(each);
        }

        return kinds;
    }

    private Dictionary<(ObjectKind Kind, string? Namespace, string Name), JudgedObject> ByName()
    {
        var names = new Dictionary<(ObjectKind Kind, string? Namespace, string Name), JudgedObject>();
        foreach (var each in Objects)
        {
            var key = (each.Kind, each.Object.Namespace, each.Object.Name);
            if (!names.ContainsKey(key))
            {
                names.Add(key, each);
            }
        }

        return names;
    }
}
