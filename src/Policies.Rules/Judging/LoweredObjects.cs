using System.Runtime.CompilerServices;
using Policies.Lowering;

namespace Policies.Catalogue.Judging;

/// <summary>The objects that definitions make, as rules judge them.</summary>
internal static class LoweredObjects
{
    private static readonly ConditionalWeakTable<Manifest, JudgedObject> Shared = new();

    /// <summary>What a cluster receives.</summary>
    public static ObjectScope Scope(LoweredCluster cluster) => new([.. cluster.Manifests.Select(Judged)], cluster.Cluster.Cluster, ScopeExtent.Part);

    /// <summary>What a definition makes by itself.</summary>
    public static ObjectScope ScopeOfDefinition(LoweredCluster lowered) => ScopeOfDefinition(lowered, null);

    /// <summary>The same, with who holds cluster roles by other definitions.</summary>
    public static ObjectScope ScopeOfDefinition(LoweredCluster lowered, Lazy<ClusterRoleHolders>? elsewhere) =>
        new([.. lowered.Manifests.Select(Judged)], null, ScopeExtent.Definition) { Elsewhere = elsewhere };

    /// <summary>What objects have in common that rules find the same in: a manifest that clusters share, or what a switch says in each namespace of a cluster.</summary>
    public static object? Alike(JudgedObject judged) => (Manifest)judged.Source is { IsShared: true } shared ? shared : AlikeByItself(judged);

    /// <summary>The same of the objects that a definition makes by itself: what a switch says in any of them.</summary>
    public static object? AlikeByItself(JudgedObject judged) => judged.Origin == ObjectOrigin.Switch ? judged.Root["spec"] : null;

    /// <summary>The member that a finding is about.</summary>
    public static string MemberPath(ObjectFinding finding, LoweredCluster cluster)
    {
        var manifest = (Manifest)finding.Subject.Source;
        return finding.At is null ? manifest.MemberPath : WrittenMembers.Of(manifest, finding.At, cluster);
    }

    /// <summary>Whether something that an object is made of cannot be seen.</summary>
    public static bool IsHidden(JudgedObject judged, Unseen unseen)
    {
        var manifest = (Manifest)judged.Source;
        string[] members = judged.Kind == ObjectKind.Namespace
            ? [nameof(NamespacePolicy.PodSecurity), nameof(NamespacePolicy.Labels), nameof(NamespacePolicy.Annotations), nameof(NamespacePolicy.Owner)]
            : [];
        return members.Length == 0
            ? unseen.Touches(manifest.MemberPath)
            : members.Any(member => unseen.Touches(manifest.MemberPath + "." + member));
    }

    /// <summary>Whether a definition may make objects that cannot be seen, and that bear on others: raw ones, and bindings of roles that are not its own.</summary>
    public static bool MayHideOthers(LoweredCluster lowered, Unseen unseen) =>
        unseen.Paths.Count > 0
        && (lowered.Namespaces.Any(placed => unseen.Touches(placed.Definition.PathOf(nameof(NamespacePolicy.Objects))) || unseen.Touches(placed.Definition.PathOf(nameof(NamespacePolicy.Grants))))
            || lowered.Modules.Any(module => unseen.Touches(module.PathOf(nameof(Module.Objects))) || unseen.Touches(module.PathOf(nameof(Module.ClusterGrants)))));

    // What many clusters have alike is read once for all of them.
    private static JudgedObject Judged(Manifest manifest) => manifest.IsShared ? Shared.GetValue(manifest, Read) : Read(manifest);

    private static JudgedObject Read(Manifest manifest) => new(manifest.Object, ObjectOrigins.Of(manifest.Object, manifest.MemberPath), manifest, namesNamespace: false);
}
