namespace Policies.Lowering;

/// <summary>The Namespace objects, with their Pod Security labels and the agent's keep mark.</summary>
internal sealed class NamespaceLowering(ClusterScope scope)
{
    private const string PodSecurityPrefix = "pod-security.kubernetes.io/";

    /// <summary>Adds the Namespace of a placed namespace.</summary>
    public void Lower(PlacedNamespace placed)
    {
        var variant = $"{scope.Cluster.Engine} {scope.Cluster.Kubernetes} {placed.Definition.Definition}";
        scope.Manifests.Add(scope.Cache.Get(placed.Policy, placed.Name, variant, () => Make(placed)));
    }

    private Manifest Make(PlacedNamespace placed)
    {
        var definition = placed.Definition;
        var security = placed.Policy.PodSecurity.Value;
        var version = security.Version is { } wanted && wanted < scope.Cluster.Kubernetes ? wanted : scope.Cluster.Kubernetes;
        var enforced = LowestOf(security);
        var labels = new List<Label>(scope.Sees(definition.PathOf(nameof(NamespacePolicy.Labels))) ? definition.Labels : []);
        AddLevel("audit", security.Audit ?? security.Level);
        AddLevel("enforce", enforced);
        AddLevel("warn", security.Warn ?? security.Level);
        void AddLevel(string mode, PodSecurityLevel level)
        {
            labels.Add(new(PodSecurityPrefix + mode, level.ToString().ToLowerInvariant()));
            labels.Add(new($"{PodSecurityPrefix}{mode}-version", version.ToString()));
        }

        var annotations = new List<Label>(scope.Sees(definition.PathOf(nameof(NamespacePolicy.Annotations))) ? definition.Annotations : []);
        if (definition.Owner.Length > 0)
        {
            annotations.Add(new("policies/owner", definition.Owner));
        }

        var lowered = enforced < security.Level ? security.Exemptions.Select(Describe).ToList() : [];
        if (Loosening(placed) is { } loosened)
        {
            lowered.Insert(0, $"{security.Level.ToString().ToLowerInvariant()} until {loosened.Until} ({loosened.Owner}): {loosened.Because}");
        }

        if (lowered.Count > 0)
        {
            annotations.Add(new("policies/pod-security-lowered", string.Join("; ", lowered)));
        }

        if (security.Standing is { } standing)
        {
            annotations.Add(new("policies/pod-security-standing", $"{standing.Because} ({standing.Owner}, review by {standing.ReviewBy})"));
        }

        var existing = Marks.OptionsKey(scope.Cluster.Engine) is { } key ? annotations.LastOrDefault(annotation => annotation.Key == key)?.Value : null;
        annotations.Add(Marks.Keep(scope.Cluster.Engine, existing));
        var made = Shapes.Object("v1", "Namespace", null, placed.Name, labels, annotations);
        return ClusterScope.Manifest(Marks.WithoutSubstitution(made, scope.Cluster.Engine), definition.Definition, definition.Definition);
    }

    // The override that sets the level on this cluster, where one loosens it.
    private static Loosen? Loosening(PlacedNamespace placed)
    {
        var overrides = placed.Definition.PathOf(nameof(NamespacePolicy.Overrides));
        return placed.Definition.Overrides
            .Where((_, i) => placed.Policy.PodSecurity.MemberPath == $"{overrides}[{i}].{nameof(Override.PodSecurity)}")
            .OfType<Loosen>()
            .FirstOrDefault();
    }

    private static PodSecurityLevel LowestOf(PodSecurity security)
    {
        var lowest = security.Level;
        foreach (var exemption in security.Exemptions)
        {
            lowest = exemption.Level < lowest ? exemption.Level : lowest;
        }

        return lowest;
    }

    private static string Describe(WorkloadExemption exemption) =>
        $"{exemption.Workload.Name} is {exemption.Level.ToString().ToLowerInvariant()} until {exemption.Until} ({exemption.Owner}): {exemption.Because}";
}
