using Policies.Objects;

namespace Policies.Tests.Trees;

/// <summary>A tree as one line of text, by which trees are compared and shown.</summary>
internal static class NodeText
{
    public static string AsText(this Node node) => node switch
    {
        Mapping mapping => "{" + string.Join(", ", mapping.Select(entry => entry.Key + ": " + entry.Value.AsText())) + "}",
        Sequence sequence => "[" + string.Join(", ", sequence.Select(AsText)) + "]",
        Scalar { Kind: ScalarKind.String } scalar => "'" + scalar.Text + "'",
        Scalar scalar => scalar.Text,
        EmbeddedYaml yaml => "|" + yaml.Document.AsText(),
        _ => "?",
    };
}
