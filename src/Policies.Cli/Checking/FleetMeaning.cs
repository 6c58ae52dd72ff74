using Policies.Catalogue;
using Policies.Cli.Compiled;
using Policies.Verification.Queries;

namespace Policies.Cli.Checking;

/// <summary>POL5001 and POL5002: whether a definition means on one cluster what it means on another.</summary>
internal static class FleetMeaning
{
    private static readonly Rule DriftWithinGroup = RuleCatalogue.Get(Policies.Rules.DriftWithinGroup);
    private static readonly Rule BrokenInvariant = RuleCatalogue.Get(Policies.Rules.BrokenInvariant);

    /// <summary>The findings; none where the compiler did not write the input, or nothing is beside it that tells which definition is where.</summary>
    public static IEnumerable<Finding> Findings(IReadOnlyList<CheckedObject> objects, CheckedInput input)
    {
        if (input.Tree is not { } tree)
        {
            return [];
        }

        var byCluster = objects.Where(one => tree.ClusterOf(one.Manifest) is not null).ToLookup(one => tree.ClusterOf(one.Manifest)!.Cluster, StringComparer.Ordinal);
        var places = Places(tree, byCluster).ToList();
        return places.GroupBy(place => (place.Placed.Definition, place.Placed.Name)).SelectMany(definition => OfDefinition([.. definition], tree.Fleet?.Environments ?? []));
    }

    private static IEnumerable<PlacedPolicies> Places(IndexedTree tree, ILookup<string, CheckedObject> objects)
    {
        foreach (var cluster in tree.Clusters.Where(cluster => objects[cluster.Cluster].Any()))
        {
            IReadOnlyList<CheckedObject> own = [.. objects[cluster.Cluster]];
            foreach (var placed in cluster.Namespaces)
            {
                yield return new(cluster, placed, own);
            }
        }
    }

    private static IEnumerable<Finding> OfDefinition(List<PlacedPolicies> places, IReadOnlyList<string> environments) =>
        Drifts(places).Concat(places.SelectMany(place => IsLooser(place, places, environments)));

    // Overrides are said, and environments are compared by themselves.
    private static IEnumerable<Finding> Drifts(List<PlacedPolicies> places)
    {
        foreach (var alike in places.GroupBy(place => $"{place.Cluster.Environment}\n{string.Join('\n', place.Overrides)}", StringComparer.Ordinal))
        {
            var first = alike.First();
            foreach (var other in alike.Skip(1).Where(other => other.Cluster.Groups.Intersect(first.Cluster.Groups).Any() && !other.ReadsLike(first)))
            {
                if ((Drift(other, first) ?? Drift(first, other)) is { } drift)
                {
                    yield return drift;
                    break;
                }
            }
        }
    }

    private static Finding? Drift(PlacedPolicies at, PlacedPolicies there)
    {
        if (at.OpenBeyond(there) is not [var witness, ..])
        {
            return null;
        }

        var source = at.PlaceOf(witness);
        return Finding.Of(DriftWithinGroup, source, source.Line, FindingText.DifferentMeaning(at.Placed.Definition, at.Cluster.Cluster, there.Cluster.Cluster, witness));
    }

    // What is open nowhere in the next environment below.
    private static IEnumerable<Finding> IsLooser(PlacedPolicies place, List<PlacedPolicies> places, IReadOnlyList<string> environments)
    {
        for (var below = IndexOf(environments, place) - 1; below >= 0; below--)
        {
            var lower = places.Where(other => IndexOf(environments, other) == below).ToList();
            if (lower.Count == 0)
            {
                continue;
            }

            if (lower.Exists(other => place.ReadsLike(other) || place.Overrides.Except(other.Overrides).Any()))
            {
                yield break;
            }

            var opened = lower.ConvertAll(other => place.OpenBeyond(other));
            if (opened.TrueForAll(changes => changes.Count > 0))
            {
                var source = place.PlaceOf(opened[0][0]);
                var strict = $"{place.Placed.Definition} on {place.Cluster.Cluster}";
                yield return Finding.Of(BrokenInvariant, source, source.Line, FindingText.LessStrict(strict, lower[0].Cluster.Cluster, opened[0][0], opened[0].Count - 1));
            }

            yield break;
        }
    }

    private static int IndexOf(IReadOnlyList<string> environments, PlacedPolicies place) =>
        place.Cluster.Environment is { } name ? environments.Index().Where(environment => environment.Item == name).Select(environment => environment.Index).DefaultIfEmpty(-1).First() : -1;
}
