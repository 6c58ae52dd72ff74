using Policies.Verification.Admission;
using Policies.Verification.Network;
using Policies.Verification.Workloads;

namespace Policies.Verification.Changes;

/// <summary>Compares by which standards namespaces judge pods, and what that does to the pods that either world knows.</summary>
internal static class AdmissionChanges
{
    private static readonly AdmissionStandard Open = new(AdmissionLevel.Privileged, StandardVersion.Latest);

    /// <summary>The namespaces that changed, then the pods refused and admitted.</summary>
    public static IEnumerable<Change> Of(World old, World @new)
    {
        var (before, after) = (new AdmissionPolicy(old.Manifests, null, null), new AdmissionPolicy(@new.Manifests, null, null));
        var (was, becomes) = (Namespaces(old), Namespaces(@new));
        IEnumerable<Change> namespaces =
            from name in was.Union(becomes).Order(StringComparer.Ordinal)
            where was.Contains(name) != becomes.Contains(name) || !Same(before.For(name), after.For(name))
            select new ChangedStandard(name, was.Contains(name), before.For(name), becomes.Contains(name), after.For(name));
        var (oldPods, newPods) = (Pods(old), Pods(@new));
        var pods =
            from name in oldPods.Keys.Union(newPods.Keys)
            let first = oldPods.GetValueOrDefault(name) ?? newPods[name]
            let second = newPods.GetValueOrDefault(name) ?? oldPods[name]
            where was.Contains(second.Namespace) == becomes.Contains(second.Namespace)
            let change = Change(name, first.Judge(before.For(first.Namespace) ?? Open), second.Judge(after.For(second.Namespace) ?? Open), after.For(second.Namespace) ?? Open)
            where change is not null
            select change;
        return namespaces.Concat(pods.OrderByDescending(pod => pod.Kind).ThenBy(pod => pod.Text, StringComparer.Ordinal));
    }

    private static ChangedPods? Change(string name, IReadOnlyList<string> before, IReadOnlyList<string> after, AdmissionStandard standard) => (before.Count, after.Count) switch
    {
        (0, > 0) => new(ChangeKind.Refused, name, standard, after),
        ( > 0, 0) => new(ChangeKind.Admitted, name, standard, before),
        _ => null,
    };

    private static bool Same(AdmissionStandard? one, AdmissionStandard? other) =>
        (one ?? Open).Equals(other ?? Open) || ((one ?? Open).Level == AdmissionLevel.Privileged && (other ?? Open).Level == AdmissionLevel.Privileged);

    private static HashSet<string> Namespaces(World world) =>
        world.Manifests.Where(manifest => manifest.Object is { Kind: "Namespace", Group: "" }).Select(manifest => manifest.Object.Name).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, JudgedPods> Pods(World world)
    {
        var pods = new Dictionary<string, JudgedPods>(StringComparer.Ordinal);
        foreach (var template in world.Manifests.Select(PodTemplate.Of).OfType<PodTemplate>())
        {
            var source = template.Source.Object;
            var @namespace = source.Namespace is { Length: > 0 } named ? named : "default";
            pods[$"{@namespace}/{source.Name}[{source.Kind}]"] = new(@namespace, standard => [.. PodSecurityStandards.Review(template, standard.Level, standard.Version).Select(failure => failure.Check)]);
        }

        // Of these, nothing is known but that they use the node's network, which every level but the lowest refuses.
        foreach (var known in world.KnownWorkloads.Where(known => known.OnHostNetwork))
        {
            pods[$"{known.Namespace}/{known.Name}[{Workload.KnownKind}]"] = new(known.Namespace, standard => standard.Level == AdmissionLevel.Privileged ? [] : ["hostNamespaces"]);
        }

        return pods;
    }

    private sealed record JudgedPods(string Namespace, Func<AdmissionStandard, IReadOnlyList<string>> Judge);
}
