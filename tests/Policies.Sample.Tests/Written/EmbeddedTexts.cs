using System.Text;
using Policies.Objects;
using Policies.Rendering.Yaml;
using YamlDotNet.RepresentationModel;

namespace Policies.Sample.Tests.Written;

/// <summary>The texts that documents within objects are written as.</summary>
internal static class EmbeddedTexts
{
    /// <summary>The same object with a text where it holds a document, as a model or a server holds it; what the text says is compared elsewhere.</summary>
    public static Mapping In(Mapping root) =>
        root["data"] is Mapping data && data.Any(entry => entry.Value is EmbeddedYaml)
            ? root.With("data", new Mapping([.. data.Select(entry => new KeyValuePair<string, Node>(entry.Key, entry.Value is EmbeddedYaml ? TextOf(root, entry.Key) : entry.Value))]))
            : root;

    private static Node TextOf(Mapping root, string key) =>
        ((YamlScalarNode)Canonical.Parse(Encoding.UTF8.GetString(YamlWriter.ToUtf8("x", root)))["data"][key]).Value!;
}
