namespace Policies;

/// <summary>Where a cluster's Prometheus runs: the namespace and the labels of its pods.</summary>
public sealed record PrometheusPods
{
    private PrometheusPods(NamespaceReference @namespace, IReadOnlyList<Label> labels) =>
        (Namespace, Labels) = (@namespace, labels.Count > 0 ? labels : [new("app.kubernetes.io/name", "prometheus")]);

    /// <summary>Where the chart kube-prometheus-stack puts it: namespace <c>monitoring</c>, pods labelled <c>app.kubernetes.io/name: prometheus</c>.</summary>
    public static PrometheusPods Default { get; } = In("monitoring");

    /// <summary>The namespace.</summary>
    public NamespaceReference Namespace { get; }

    /// <summary>Labels of the pods.</summary>
    public IReadOnlyList<Label> Labels { get; }

    /// <summary>Prometheus runs in a namespace of the fleet, in pods with these labels; without any, those of its chart.</summary>
    public static PrometheusPods In<TNamespace>(params Label[] labels)
        where TNamespace : NamespacePolicy =>
        new(NamespaceReference.Of<TNamespace>(), labels);

    /// <summary>Prometheus runs in a namespace, in pods with these labels; without any, those of its chart.</summary>
    public static PrometheusPods In(string @namespace, params Label[] labels) => new(NamespaceReference.Outside(@namespace), labels);

    /// <summary>The twin of <see cref="In{TNamespace}"/> by full name; for tools that do not load the user's assembly.</summary>
    public static PrometheusPods InNamed(string definition, params Label[] labels) => new(NamespaceReference.Named(definition), labels);
}
