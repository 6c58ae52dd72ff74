using Policies.Objects;
using YamlDotNet.Core;

namespace Policies.Manifests;

/// <summary>Reads YAML that is no manifest: a kustomization, a patch, an agent's settings.</summary>
public static class YamlText
{
    /// <summary>Every document of a text; what is empty is left out.</summary>
    /// <exception cref="FormatException">The text is no YAML that is read.</exception>
    public static IReadOnlyList<Node> Read(string text, ReadLimits? limits = null) => Read(text, 1, limits ?? new());

    /// <summary>The same for a text that stands within another, from a line of that.</summary>
    internal static IReadOnlyList<Node> Read(string text, int firstLine, ReadLimits limits)
    {
        var documents = new List<Node>();
        try
        {
            var reader = new DocumentReader(new StringReader(text), limits, firstLine);
            while (reader.Read() is { } document)
            {
                if (document is not Scalar { Kind: ScalarKind.Null })
                {
                    documents.Add(document);
                }
            }
        }
        catch (YamlException e)
        {
            throw new FormatException($"line {e.Start.Line}: {e.Message}", e);
        }

        return documents;
    }
}
