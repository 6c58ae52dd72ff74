using Policies.Objects;

namespace Policies.Lowering;

/// <summary>The shapes of Kubernetes that several kinds share: metadata, selectors, ports.</summary>
internal static class Shapes
{
    /// <summary>The label by which everything of ours is known.</summary>
    public const string ManagedBy = "app.kubernetes.io/managed-by";

    /// <summary>The label that the API server gives each namespace: its name.</summary>
    public const string NamespaceName = "kubernetes.io/metadata.name";

    private static readonly Mapping OurLabels = Mapping.Of((ManagedBy, "policies"));

    /// <summary>An object with our label.</summary>
    public static KubernetesObject Object(
        string apiVersion,
        string kind,
        string? @namespace,
        string name,
        IEnumerable<Label>? labels = null,
        IEnumerable<Label>? annotations = null,
        params (string Key, Node? Value)[] rest)
    {
        var metadata = Mapping.Of(
            ("name", name),
            ("namespace", @namespace is null ? null : (Node)@namespace),
            ("labels", labels is null ? OurLabels : Labels(labels.Where(label => label.Key != ManagedBy).Append(new(ManagedBy, "policies")))),
            ("annotations", annotations is null ? null : Labels(annotations)));
        return new(Mapping.Of([("apiVersion", apiVersion), ("kind", kind), ("metadata", metadata), .. rest]));
    }

    /// <summary>Labels or annotations, sorted by key; of two with one key the last counts. Null where there are none.</summary>
    public static Mapping? Labels(IEnumerable<Label> labels)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            last[label.Key] = label.Value;
        }

        return last.Count == 0 ? null : Mapping.OfTexts(last);
    }

    /// <summary>A label selector; without a condition it selects everything.</summary>
    public static Mapping Selector(IReadOnlyList<Label> labels, IReadOnlyList<LabelCondition> conditions)
    {
        // Two values for one key cannot both be matchLabels; as conditions they select nothing, which is what they say.
        var repeated = labels.GroupBy(label => label.Key, StringComparer.Ordinal).Any(same => same.Select(label => label.Value).Distinct().Count() > 1);
        var all = repeated ? [.. labels.Select(label => Label.In(label.Key, label.Value)), .. conditions] : conditions;
        return Mapping.Of(
            ("matchLabels", repeated ? null : Labels(labels)),
            ("matchExpressions", all.Count == 0 ? null : new Sequence([.. all.Select(Condition)])));
    }

    /// <summary>The selector of pods by labels alone.</summary>
    public static Mapping Selector(IReadOnlyList<Label> labels) => Selector(labels, []);

    /// <summary>The selector of a policy's own pods or of a peer's.</summary>
    public static Mapping Selector(PodSelector? pods) => pods is null ? Mapping.Empty : Selector(pods.Labels, pods.Conditions);

    /// <summary>The selector of namespaces by their names.</summary>
    public static Mapping NamespacesNamed(IReadOnlyList<string> names) => names.Count == 1
        ? Mapping.Of(("matchLabels", Mapping.Of((NamespaceName, names[0]))))
        : Selector([], [Label.In(NamespaceName, [.. names.OrderBy(name => name, StringComparer.Ordinal)])]);

    /// <summary>The ports of a NetworkPolicy's rule; null for all ports.</summary>
    public static Sequence? Ports(IReadOnlyList<Port> ports) => ports.Count == 0 ? null : new([.. ports.Select(PortOf)]);

    /// <summary>A protocol as Kubernetes writes it.</summary>
    public static string Text(Protocol protocol) => protocol switch
    {
        Protocol.Udp => "UDP",
        Protocol.Sctp => "SCTP",
        _ => "TCP",
    };

    private static Node PortOf(Port port) => Mapping.Of(
        ("port", port.Number is { } number ? number : port.Name is { } name ? (Node)name : null),
        ("endPort", port.Last is { } last ? (Node)last : null),
        ("protocol", Text(port.Protocol)));

    private static Node Condition(LabelCondition condition) => Mapping.Of(
        ("key", condition.Key),
        ("operator", condition.Operator.ToString()),
        ("values", condition.Operator is LabelOperator.In or LabelOperator.NotIn ? Sequence.OfTexts(condition.Values) : null));
}
