using System.Text;

namespace Policies.Reconciler.Planning;

/// <summary>The annotation that makes an agent keep an object which leaves the repository, put on and taken off the text that we wrote.</summary>
internal static class KeepMark
{
    private const string ArgoOptions = "argocd.argoproj.io/sync-options";
    private static readonly string[] ArgoKeeps = ["Prune=false", "Delete=false"];

    public static byte[] On(ReadOnlySpan<byte> manifest, Engine engine)
    {
        var lines = Lines(manifest);
        var (key, value) = Of(engine);
        var metadata = lines.IndexOf("metadata:");
        if (metadata < 0)
        {
            return manifest.ToArray();
        }

        var at = Annotation(lines, key);
        if (at >= 0)
        {
            lines[at] = $"    {key}: {(engine == Engine.ArgoCd ? string.Join(',', Options(lines[at]).Except(ArgoKeeps).Concat(ArgoKeeps)) : value)}";
        }
        else if (lines.IndexOf("  annotations:") is var annotations and > 0)
        {
            lines.Insert(annotations + 1, $"    {key}: {value}");
        }
        else
        {
            lines.InsertRange(metadata + 1, ["  annotations:", $"    {key}: {value}"]);
        }

        return Bytes(lines);
    }

    public static byte[] Off(ReadOnlySpan<byte> manifest, Engine engine)
    {
        var lines = Lines(manifest);
        var (key, _) = Of(engine);
        var at = Annotation(lines, key);
        if (at < 0)
        {
            return manifest.ToArray();
        }

        var others = engine == Engine.ArgoCd ? Options(lines[at]).Except(ArgoKeeps).ToList() : [];
        if (others.Count > 0)
        {
            lines[at] = $"    {key}: {string.Join(',', others)}";
            return Bytes(lines);
        }

        lines.RemoveAt(at);
        if (lines[at - 1] == "  annotations:" && (at == lines.Count || !lines[at].StartsWith("    ", StringComparison.Ordinal)))
        {
            lines.RemoveAt(at - 1);
        }

        return Bytes(lines);
    }

    /// <summary>Replaces the first line, which names the definition.</summary>
    public static byte[] Headed(ReadOnlySpan<byte> manifest, string header)
    {
        var lines = Lines(manifest);
        if (lines[0].StartsWith('#'))
        {
            lines.RemoveAt(0);
        }

        lines.Insert(0, $"# {header}");
        return Bytes(lines);
    }

    private static (string Key, string Value) Of(Engine engine) => engine switch
    {
        Engine.Flux1 => ("fluxcd.io/ignore", "sync_only"),
        Engine.ArgoCd => (ArgoOptions, string.Join(',', ArgoKeeps)),
        _ => ("kustomize.toolkit.fluxcd.io/prune", "disabled"),
    };

    private static string[] Options(string line) =>
        line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(' ', '"', '\'').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Annotation(List<string> lines, string key) =>
        lines.FindIndex(line => line.StartsWith($"    {key}:", StringComparison.Ordinal) || line.StartsWith($"    \"{key}\":", StringComparison.Ordinal));

    private static List<string> Lines(ReadOnlySpan<byte> manifest) => [.. Encoding.UTF8.GetString(manifest).TrimEnd('\n').Split('\n')];

    private static byte[] Bytes(List<string> lines) => Encoding.UTF8.GetBytes($"{string.Join('\n', lines)}\n");
}
