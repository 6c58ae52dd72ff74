namespace Policies.Rendering.Index;

/// <summary>A namespace that a cluster has.</summary>
/// <param name="Name">Its name in Kubernetes.</param>
/// <param name="Definition">Full name of its class.</param>
/// <param name="Owner">The team that answers for it; empty where none is said.</param>
/// <param name="FormerNames">Names that it had before.</param>
/// <param name="Workloads">What is known to run in it.</param>
/// <param name="Overrides">The members that say what is changed of the definition on this cluster; null in an index that does not know.</param>
public sealed record IndexedNamespace(
    string Name,
    string Definition,
    string Owner,
    IReadOnlyList<string> FormerNames,
    IReadOnlyList<IndexedWorkload> Workloads,
    IReadOnlyList<string>? Overrides = null)
{
    internal static void Write(JsonText json, IndexedNamespace placed) => json
        .Text("name", placed.Name)
        .Text("definition", placed.Definition)
        .Text("owner", placed.Owner)
        .Texts("formerNames", placed.FormerNames)
        .Texts("overrides", placed.Overrides ?? [])
        .Lines("workloads", placed.Workloads, IndexedWorkload.Write);
}
