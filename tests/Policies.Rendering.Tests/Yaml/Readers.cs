using System.Globalization;
using System.Numerics;
using System.Text;
using Policies.Objects;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Policies.Rendering.Tests.Yaml;

/// <summary>What a tree means, and what a reader says that a text means, in one notation that can be compared.</summary>
internal static class Readers
{
    /// <summary>What was meant: keys sorted, the later of two with one key, embedded YAML as the meaning of its text.</summary>
    public static string Meaning(Node node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return text.ToString();
    }

    /// <summary>What YamlDotNet reads by the core schema of YAML 1.2; where the tree has embedded YAML, the text is read again.</summary>
    public static string ReadByYamlDotNet(string yaml, Node shape)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var text = new StringBuilder();
        Append(Assert.Single(stream.Documents).RootNode, shape, text);
        return text.ToString();
    }

    public static string Number(string text) => text switch
    {
        _ when text.StartsWith("0x", StringComparison.Ordinal) => BigInteger.Parse("0" + text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ when text.StartsWith("0o", StringComparison.Ordinal) => Convert.ToInt64(text[2..], 8).ToString(CultureInfo.InvariantCulture),
        _ => BigInteger.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
    };

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c is >= ' ' and <= '~' and not ('"' or '\\') ? quoted.Append(c) : quoted.Append(CultureInfo.InvariantCulture, $"\\{(int)c:x4}");
        }

        return quoted.Append('"').ToString();
    }

    private static void Append(Node node, StringBuilder text)
    {
        switch (node)
        {
            case Mapping mapping:
                text.Append('{');
                foreach (var key in mapping.Select(entry => entry.Key).Distinct().Order(StringComparer.Ordinal))
                {
                    text.Append(Quote(key)).Append(':');
                    Append(mapping[key]!, text);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case Sequence sequence:
                text.Append('[');
                foreach (var item in sequence)
                {
                    Append(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case EmbeddedYaml embedded:
                text.Append("<<");
                Append(embedded.Document, text);
                text.Append(">>");
                break;
            case Scalar { Kind: ScalarKind.String } scalar:
                text.Append(Quote(scalar.Text));
                break;
            case Scalar { Kind: ScalarKind.Integer } scalar:
                text.Append(Number(scalar.Text));
                break;
            case Scalar { Kind: ScalarKind.Float } scalar:
                text.Append(CultureInfo.InvariantCulture, $"{double.Parse(scalar.Text, CultureInfo.InvariantCulture):E16}");
                break;
            default:
                text.Append(((Scalar)node).Text);
                break;
        }
    }

    private static void Append(YamlNode node, Node? shape, StringBuilder text)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                text.Append('{');
                foreach (var (key, value) in mapping.OrderBy(entry => KeyText(entry.Key), StringComparer.Ordinal))
                {
                    text.Append(Quote(KeyText(key))).Append(':');
                    Append(value, (shape as Mapping)?[KeyText(key)], text);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case YamlSequenceNode sequence:
                text.Append('[');
                for (var i = 0; i < sequence.Children.Count; i++)
                {
                    Append(sequence.Children[i], shape is Sequence items && i < items.Count ? items[i] : null, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case YamlScalarNode { Value: { } value } when shape is EmbeddedYaml embedded:
                text.Append("<<").Append(ReadByYamlDotNet(value, embedded.Document)).Append(">>");
                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value }:
                text.Append(Resolve(value));
                break;
            default:
                text.Append(Quote(((YamlScalarNode)node).Value!));
                break;
        }
    }

    private static string KeyText(YamlNode key)
    {
        var scalar = (YamlScalarNode)key;
        Assert.True(scalar.Style != ScalarStyle.Plain || Resolve(scalar.Value!)[0] == '"', $"The key {scalar.Value} is no text.");
        return scalar.Value!;
    }

    // The core schema, YAML 1.2.2, 10.3.2.
    private static string Resolve(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => "null",
        "true" or "True" or "TRUE" => "true",
        "false" or "False" or "FALSE" => "false",
        _ when System.Text.RegularExpressions.Regex.IsMatch(plain, @"\A([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z") => Number(plain),
        _ when System.Text.RegularExpressions.Regex.IsMatch(plain, @"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z") =>
            string.Create(CultureInfo.InvariantCulture, $"{double.Parse(plain, CultureInfo.InvariantCulture):E16}"),
        _ => Quote(plain),
    };
}
