using Policies.Objects;

namespace Policies.Lowering;

/// <summary>What the cluster's agent reads from an object: keep it when it leaves the repository, do not substitute variables in it.</summary>
internal static class Marks
{
    private const string ArgoOptions = "argocd.argoproj.io/sync-options";

    /// <summary>The annotation that keeps an object when it leaves the repository, merged with one that is already there.</summary>
    public static Label Keep(Engine engine, string? existing = null) => engine switch
    {
        Engine.Flux1 => new("fluxcd.io/ignore", "sync_only"),
        Engine.Flux2 => new("kustomize.toolkit.fluxcd.io/prune", "disabled"),
        _ => new(ArgoOptions, string.Join(",", (existing ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries)
            .Select(option => option.Trim())
            .Where(option => !option.StartsWith("Prune=", StringComparison.Ordinal) && !option.StartsWith("Delete=", StringComparison.Ordinal))
            .Concat(["Prune=false", "Delete=false"]))),
    };

    /// <summary>Where an agent keeps its options on the object itself; null for the others, whose annotation stands alone.</summary>
    public static string? OptionsKey(Engine engine) => engine == Engine.ArgoCd ? ArgoOptions : null;

    /// <summary>The object with the annotation that Flux 2 needs where a text looks like a variable to it.</summary>
    public static KubernetesObject WithoutSubstitution(KubernetesObject made, Engine engine) =>
        engine == Engine.Flux2 && HasVariable(made.Root) ? Annotate(made, new("kustomize.toolkit.fluxcd.io/substitute", "disabled")) : made;

    /// <summary>The object with one more annotation.</summary>
    public static KubernetesObject Annotate(KubernetesObject made, Label annotation)
    {
        var metadata = made.Root["metadata"] as Mapping ?? Mapping.Empty;
        var annotations = metadata["annotations"] as Mapping ?? Mapping.Empty;
        return new(made.Root.With("metadata", metadata.With("annotations", annotations.With(annotation.Key, annotation.Value))));
    }

    private static bool HasVariable(Node node) => node switch
    {
        Scalar scalar => scalar.Text.IndexOf("${", StringComparison.Ordinal) >= 0,
        Sequence sequence => sequence.Any(HasVariable),
        Mapping mapping => mapping.Any(entry => entry.Key.IndexOf("${", StringComparison.Ordinal) >= 0 || HasVariable(entry.Value)),
        EmbeddedYaml yaml => HasVariable(yaml.Document),
        _ => false,
    };
}
