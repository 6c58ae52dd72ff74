using Policies.Evaluation;
using Policies.Objects;

namespace Policies.Lowering;

/// <summary>Raw objects, placed in a namespace or in the cluster, with our label.</summary>
internal sealed class RawLowering(ClusterScope scope)
{
    /// <summary>Adds the objects of a namespace.</summary>
    public void Lower(PlacedNamespace placed)
    {
        foreach (var part in placed.Policy.Objects)
        {
            Add(part.Value, placed.Name, placed.Definition.Definition, part.MemberPath);
        }
    }

    /// <summary>Adds the objects of a module, each where its own metadata says.</summary>
    public void Lower(ModuleDefinition module)
    {
        for (var i = 0; i < module.Objects.Count; i++)
        {
            var path = $"{module.PathOf(nameof(Module.Objects))}[{i}]";
            if (scope.Sees(path))
            {
                Add(module.Objects[i], null, module.Definition, path);
            }
        }
    }

    private void Add(RawObject raw, string? @namespace, string definition, string memberPath) =>
        scope.Manifests.Add(scope.Cache.Get(raw, @namespace ?? "", $"{scope.Cluster.Engine} {memberPath}", () =>
            ClusterScope.Manifest(Make(raw, @namespace), definition, memberPath)));

    private KubernetesObject Make(RawObject raw, string? @namespace)
    {
        var metadata = raw.Content["metadata"] as Mapping ?? Mapping.Empty;
        if (@namespace is not null)
        {
            metadata = metadata.With("namespace", @namespace);
        }

        var labels = metadata["labels"] as Mapping ?? Mapping.Empty;
        metadata = metadata.With("labels", labels.With(Shapes.ManagedBy, "policies"));
        var made = new KubernetesObject(raw.Content.With("metadata", metadata));
        if (made.Kind is "CustomResourceDefinition" or "Namespace")
        {
            var existing = Marks.OptionsKey(scope.Cluster.Engine) is { } key ? metadata.Text("annotations", key) : null;
            made = Marks.Annotate(made, Marks.Keep(scope.Cluster.Engine, existing));
        }

        return Marks.WithoutSubstitution(made, scope.Cluster.Engine);
    }
}
