using Policies.Objects;

namespace Policies.Tests.Trees;

/// <summary>A tree as one line of text, by which trees are compared and shown.</summary>
internal static class NodeText
{
    public static string Text(this Node node) => node switch
    {
        Mapping mapping => "{" + string.Join(", ", mapping.Select(entry => entry.Key + ": " + entry.Value.Text())) + "}",
        Sequence sequence => "[" + string.Join(", ", sequence.Select(Text)) + "]",
        Scalar { Kind: ScalarKind.String } scalar => "'" + scalar.Text + "'",
        Scalar scalar => scalar.Text,
        EmbeddedYaml yaml => "|" + yaml.Document.Text(),
        _ => "?",
    };
}
