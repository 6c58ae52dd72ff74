namespace Policies.Objects;

/// <summary>A text that is itself a YAML document, such as a file in a ConfigMap; it is written as text, keys in the order given.</summary>
public sealed class EmbeddedYaml(Node document) : Node
{
    /// <summary>What the text says.</summary>
    public Node Document { get; } = document;
}
