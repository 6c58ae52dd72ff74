using System.Reflection;
using System.Text.Json;
using k8s;
using k8s.Models;
using Policies.Objects;

namespace Policies.Kubernetes;

/// <summary>Takes objects of KubernetesClient's models into definitions.</summary>
public static class Raw
{
    /// <summary>Takes any model object as it is; its kind and version come from the model where the object does not say them.</summary>
    /// <exception cref="ArgumentException">The type is not one of KubernetesClient's models and the object does not say its kind.</exception>
    public static RawObject Object(IKubernetesObject model)
    {
        if (string.IsNullOrEmpty(model.Kind) || string.IsNullOrEmpty(model.ApiVersion))
        {
            var entity = model.GetType().GetCustomAttribute<KubernetesEntityAttribute>()
                ?? throw new ArgumentException($"An object of type {model.GetType()} says neither its kind nor its version; set Kind and ApiVersion.", nameof(model));
            model.Kind = entity.Kind;
            model.ApiVersion = entity.Group.Length == 0 ? entity.ApiVersion : entity.Group + "/" + entity.ApiVersion;
        }

        using var json = JsonDocument.Parse(KubernetesJson.Serialize(model));
        return new((Mapping)ToNode(json.RootElement)!);
    }

    // A null is what a model has for "not written".
    private static Node? ToNode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new Mapping([.. element.EnumerateObject()
            .Select(property => (property.Name, Value: ToNode(property.Value)))
            .Where(property => property.Value is not null)
            .Select(property => new KeyValuePair<string, Node>(property.Name, property.Value!))]),
        JsonValueKind.Array => new Sequence([.. element.EnumerateArray().Select(item => ToNode(item) ?? Scalar.Null)]),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => new Scalar(element.GetRawText(), element.TryGetInt64(out _) ? ScalarKind.Integer : ScalarKind.Float),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
