using System.Reflection;
using System.Text.Json.Serialization;
using k8s.Models;
using Microsoft.CodeAnalysis.CSharp;
using Policies.Objects;

namespace Policies.Examples;

/// <summary>The C# that says an object as a definition holds it: a model of KubernetesClient, or a mapping where no model says the same.</summary>
internal static class RawSource
{
    private static readonly Dictionary<string, Type> Models = typeof(V1Role).Assembly.GetTypes()
        .Select(type => (Type: type, Entity: type.GetCustomAttribute<KubernetesEntityAttribute>()))
        .Where(model => model.Entity is not null && !model.Type.Name.EndsWith("List", StringComparison.Ordinal))
        .ToDictionary(model => $"{(model.Entity!.Group.Length == 0 ? "" : model.Entity.Group + "/")}{model.Entity.ApiVersion} {model.Entity.Kind}", model => model.Type, StringComparer.Ordinal);

    public static string Of(KubernetesObject said)
    {
        var written = said.Root.Where(entry => entry.Key is not ("apiVersion" or "kind")).ToList();
        return Models.TryGetValue($"{said.ApiVersion} {said.Kind}", out var model) && Members(model, written) is { } members
            ? $"Raw.Object(new {model.Name} {members})"
            : $"new({Untyped(said.Root)})";
    }

    // Null where the model cannot say it.
    private static string? Members(Type model, IReadOnlyList<KeyValuePair<string, Node>> entries)
    {
        var members = new List<string>();
        foreach (var (key, value) in entries)
        {
            var property = model.GetProperties().FirstOrDefault(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name == key);
            if (property is null || Typed(property.PropertyType, value) is not { } text)
            {
                return null;
            }

            members.Add($"{property.Name} = {text}");
        }

        return members.Count == 0 ? "{ }" : $"{{ {string.Join(", ", members)} }}";
    }

    private static string? Typed(Type type, Node value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            Scalar { Kind: ScalarKind.Null } => null,
            Scalar text when type == typeof(string) && text.Kind == ScalarKind.String => Literal(text.Text),
            Scalar text when type == typeof(byte[]) => $"Convert.FromBase64String({Literal(text.Text)})",
            Scalar truth when type == typeof(bool) && truth.Kind == ScalarKind.Boolean => truth.Text,
            Scalar number when (type == typeof(int) || type == typeof(long) || type == typeof(IntOrString)) && number.Kind == ScalarKind.Integer => number.Text,
            Scalar text when type == typeof(IntOrString) => Literal(text.Text),
            Sequence list when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>) => All(list.Select(item => Typed(type.GetGenericArguments()[0], item))) is { } items ? $"[{string.Join(", ", items)}]" : null,
            Mapping entries when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>) => Dictionary(type.GetGenericArguments()[1], entries),
            Mapping entries when type.Namespace == "k8s.Models" && Members(type, [.. entries]) is { } members => $"new() {members}",
            _ => null,
        };
    }

    private static string? Dictionary(Type type, Mapping entries) =>
        All(entries.Select(entry => Typed(type, entry.Value) is { } value ? $"[{Literal(entry.Key)}] = {value}" : null)) is { } members
            ? $"new Dictionary<string, {(type == typeof(byte[]) ? "byte[]" : type.Name)}> {{ {string.Join(", ", members)} }}"
            : null;

    private static List<string>? All(IEnumerable<string?> parts) =>
        parts.ToList() is var all && all.Contains(null) ? null : [.. all.OfType<string>()];

    private static string Untyped(Node value) => value switch
    {
        Mapping { Count: 0 } => "Mapping.Empty",
        Mapping entries => $"Mapping.Of({string.Join(", ", entries.Select(entry => $"({Literal(entry.Key)}, {Untyped(entry.Value)})"))})",
        Sequence list => $"Sequence.Of({string.Join(", ", list.Select(Untyped))})",
        Scalar { Kind: ScalarKind.Integer or ScalarKind.Boolean } plain => plain.Text,
        Scalar { Kind: ScalarKind.Null } => "Scalar.Null",
        Scalar { Kind: ScalarKind.Float } number => $"new Scalar({Literal(number.Text)}, ScalarKind.Float)",
        _ => Literal(value.ToString()!),
    };

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
