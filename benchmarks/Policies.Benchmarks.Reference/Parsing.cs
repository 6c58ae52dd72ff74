using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Policies.Benchmarks;

/// <summary>Parses YAML with YamlDotNet, and does nothing with it.</summary>
internal static class Parsing
{
    /// <summary>Parses every file below a folder into YamlDotNet's own trees; says how many documents there were.</summary>
    public static int Trees(string folder)
    {
        var documents = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var text = File.OpenText(file);
            var stream = new YamlStream();
            stream.Load(text);
            documents += stream.Documents.Count;
        }

        return documents;
    }

    /// <summary>Parses every line of a file, a JSON object each, into YamlDotNet's own trees, for JSON is YAML; says how many there were.</summary>
    public static int Lines(string file)
    {
        var documents = 0;
        foreach (var line in File.ReadLines(file))
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(line));
            documents += stream.Documents.Count;
        }

        return documents;
    }

    /// <summary>Only walks over the parser's events; says how many there were.</summary>
    public static int Events(string folder)
    {
        var events = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var text = File.OpenText(file);
            var parser = new Parser(text);
            while (parser.MoveNext())
            {
                events++;
            }
        }

        return events;
    }
}
