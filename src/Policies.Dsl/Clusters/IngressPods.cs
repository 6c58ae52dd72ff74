namespace Policies;

/// <summary>Where a cluster's ingress controller runs: the namespace and the labels of its pods, or the host network.</summary>
public sealed record IngressPods
{
    private IngressPods(NamespaceReference? @namespace, IReadOnlyList<Label> labels) =>
        (Namespace, Labels) = (@namespace, labels.Count > 0 ? labels : [new("app.kubernetes.io/name", "ingress-nginx")]);

    /// <summary>The controller's pods are on the host network, where no selector matches them; traffic comes from the nodes.</summary>
    public static IngressPods OnHostNetwork { get; } = new(null, []);

    /// <summary>The namespace; null where the pods are on the host network.</summary>
    public NamespaceReference? Namespace { get; }

    /// <summary>Labels of the pods.</summary>
    public IReadOnlyList<Label> Labels { get; }

    /// <summary>The controller runs in a namespace of the fleet, in pods with these labels; without any, those of the ingress-nginx chart.</summary>
    public static IngressPods In<TNamespace>(params Label[] labels)
        where TNamespace : NamespacePolicy =>
        new(NamespaceReference.Of<TNamespace>(), labels);

    /// <summary>The controller runs in a namespace, in pods with these labels; without any, those of the ingress-nginx chart.</summary>
    public static IngressPods In(string @namespace, params Label[] labels) => new(NamespaceReference.Outside(@namespace), labels);

    /// <summary>The twin of <see cref="In{TNamespace}"/> by full name; for tools that do not load the user's assembly.</summary>
    public static IngressPods InNamed(string definition, params Label[] labels) => new(NamespaceReference.Named(definition), labels);
}
