namespace Policies.Manifests.Kustomizations;

/// <summary>How many pods a kustomization asks of its workloads for.</summary>
internal static class Replicas
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "Deployment", "ReplicationController", "ReplicaSet", "StatefulSet" };

    /// <summary>The objects with the numbers of the kustomization.</summary>
    public static List<BuiltObject> Change(KustomizationSettings settings, List<BuiltObject> objects, Action<string> fault)
    {
        foreach (var entry in settings.Entries("replicas"))
        {
            var name = entry.Text("name");
            if (entry["count"] is not { } count || !objects.Exists(IsMeant))
            {
                fault($"'replicas' speaks of '{name}', and there is no workload of that name");
                continue;
            }

            objects = [.. objects.Select(built => IsMeant(built) ? built with { Root = Rewriting.At(built.Root, ["spec", "replicas"], _ => count) } : built)];

            bool IsMeant(BuiltObject built) => built.WasEver(key => Kinds.Contains(key.Kind) && key.Name == name);
        }

        return objects;
    }
}
