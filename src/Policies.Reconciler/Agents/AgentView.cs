namespace Policies.Reconciler.Agents;

/// <summary>What an agent applies of a repository, as far as it can be known without running anything of it.</summary>
/// <param name="Objects">The objects, each as often as it appears.</param>
/// <param name="Faults">Why the agent refuses the repository, or a part of it, and then applies nothing of that.</param>
/// <param name="Unknown">What the agent may apply beyond that, or otherwise, and why it is not known.</param>
public sealed record AgentView(IReadOnlyList<AppliedObject> Objects, IReadOnlyList<string> Faults, IReadOnlyList<string> Unknown)
{
    /// <summary>Nothing at all.</summary>
    public static AgentView Nothing { get; } = new([], [], []);

    /// <summary>Whether it applies something of a folder; where it does not, what lies there is not delivered.</summary>
    public bool Delivers(string folder) =>
        Objects.Any(applied => folder.Length == 0 || applied.File.StartsWith($"{folder}/", StringComparison.Ordinal));

    /// <summary>The objects that it finds more than once.</summary>
    public IEnumerable<IGrouping<Objects.ObjectKey, AppliedObject>> Twice => Objects.GroupBy(applied => applied.Key).Where(same => same.Count() > 1);

    internal static AgentView Of(IEnumerable<AgentView> parts)
    {
        var views = parts.ToList();
        return new(
            [.. views.SelectMany(view => view.Objects)],
            [.. views.SelectMany(view => view.Faults).Distinct()],
            [.. views.SelectMany(view => view.Unknown).Distinct()]);
    }

    internal static AgentView Of(Manifests.Kustomizations.Kustomized built) => new(
        [.. built.Objects.Select(one => new AppliedObject(one.Key, one.Source))],
        [.. built.Faults.Select(fault => fault.ToString())],
        [.. built.Unknown.Select(unknown => unknown.ToString())]);
}
