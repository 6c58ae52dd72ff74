using System.Globalization;
using System.Text;
using System.Text.Json;
using Policies.Objects;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Policies.Sample.Tests.Written;

/// <summary>One text for all trees that say the same: keys sorted, texts quoted, what is null left out.</summary>
internal static class Canonical
{
    /// <summary>What was meant.</summary>
    public static string Of(Node node) => node switch
    {
        Mapping mapping => Group(mapping.Where(entry => !IsNull(entry.Value)).Select(entry => (entry.Key, Of(entry.Value)))),
        Sequence sequence => List(sequence.Select(Of)),
        EmbeddedYaml embedded => "yaml " + Of(embedded.Document),
        Scalar { Kind: ScalarKind.String } text => Text(text.Text),
        Scalar scalar => scalar.Text,
        _ => throw new InvalidOperationException($"{node.GetType()} is not written."),
    };

    /// <summary>What a model of KubernetesClient says.</summary>
    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Group(element.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null).Select(property => (property.Name, Of(property.Value)))),
        JsonValueKind.Array => List(element.EnumerateArray().Select(Of)),
        JsonValueKind.String => Text(element.GetString()!),
        _ => element.GetRawText(),
    };

    /// <summary>What a reader of YAML that knows no model reads; a text in which a tree was meant is read again.</summary>
    public static string Of(YamlNode read, Node meant) => (read, meant) switch
    {
        (YamlMappingNode mapping, Mapping tree) => Group(mapping.Children.Select(entry => (Key(entry.Key), Of(entry.Value, tree[Key(entry.Key)] ?? Scalar.Null)))),
        (YamlSequenceNode sequence, Sequence tree) when sequence.Children.Count == tree.Count => List(sequence.Children.Select((item, i) => Of(item, tree[i]))),
        (YamlScalarNode text, EmbeddedYaml embedded) => "yaml " + Of(Parse(text.Value!), embedded.Document),
        (YamlScalarNode { Style: ScalarStyle.Plain } plain, _) => Plain(plain.Value!),
        (YamlScalarNode text, _) => Text(text.Value!),
        _ => $"something else: {read}",
    };

    /// <summary>Reads a document.</summary>
    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Single().RootNode;
    }

    // The core schema of YAML 1.2, as far as anything of ours is written without quotes.
    private static string Plain(string text) =>
        text is "true" or "false" || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text : Text(text);

    private static string Key(YamlNode key) => ((YamlScalarNode)key).Value!;

    private static bool IsNull(Node node) => node is Scalar { Kind: ScalarKind.Null };

    private static string Text(string text) => JsonSerializer.Serialize(text);

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Group(IEnumerable<(string Key, string Value)> entries) =>
        new StringBuilder("{")
            .AppendJoin(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"))
            .Append('}')
            .ToString();
}
