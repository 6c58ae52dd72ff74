using CsCheck;
using Policies.Objects;

namespace Policies.Manifests.Tests.Hostile;

/// <summary>Whatever bytes a file holds, reading it gives objects, faults or remarks, and throws nothing.</summary>
public sealed class MutatedManifestTests
{
    private const string Valid =
        """
        # a comment
        apiVersion: apps/v1
        kind: Deployment
        metadata: &meta {name: "api", labels: {app: 'a b', on: "x"}}
        spec:
          template:
            metadata: *meta
            spec:
              containers:
              - name: a
                args: ["--x", -1, 0x10, 1e3, ~]
                command:
                  - |
                    a: {{ b }}
                     c
                  - >-
                    folded
                    text
        ---
        {"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "b\u00e9\n"}}]}
        --- !!map
        apiVersion: v1
        kind: ConfigMapList
        items:
        - metadata: {name: c}
          data: {<<: {a: b}, ? c : d}
        ...
        """;

    private static readonly string[] Pieces =
        ["---\n", "\n---\n", "...", "{", "}", "[", "]", ":", "- ", "? ", "&a ", "*a", "*meta", "<<: ", "!!int ", "!", "%YAML 1.1\n", "%TAG", "|", ">", "'", "\"", "\\", "\t", "\r", "\n", "#", "{{", ",", "\u0085", "\u2028", "\ufeff", "\ud800", "\0", "@", "`"];

    [Fact]
    public void Changed_bytes_are_read_or_refused() => Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 20], Gen.Byte.Array[0, 8]).Array[1, 5].Sample(
        changes =>
        {
            using var file = new BrokenFile(changes.Aggregate(System.Text.Encoding.UTF8.GetBytes(Valid), Changed));
            Sane(ManifestReader.Read(file.Path));
        },
        iter: 3000);

    [Fact]
    public void Changed_pieces_are_read_or_refused() => Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 30], Gen.OneOf(Pieces)).Array[1, 6].Sample(
        changes => Sane(ManifestReader.ReadText(changes.Aggregate(Valid, Changed), "a.yaml")),
        iter: 20_000);

    [Fact]
    public void Nothing_but_pieces_is_read_or_refused() => Gen.OneOf(Pieces).Array[1, 40].Sample(
        pieces => Sane(ManifestReader.ReadText(string.Concat(pieces), "a.yaml")),
        iter: 20_000);

    private static byte[] Changed(byte[] bytes, (int At, int Length, byte[] Piece) change)
    {
        var at = change.At % (bytes.Length + 1);
        return [.. bytes[..at], .. change.Piece, .. bytes[Math.Min(bytes.Length, at + change.Length)..]];
    }

    private static string Changed(string text, (int At, int Length, string Piece) change)
    {
        var at = change.At % (text.Length + 1);
        return string.Concat(text.AsSpan(0, at), change.Piece, text.AsSpan(Math.Min(text.Length, at + change.Length)));
    }

    private static void Sane(ManifestSet read)
    {
        Assert.All(read.Faults, fault => Assert.True(fault is { Line: >= 0, Message.Length: > 0 and < 500 }));
        Assert.All(read.Skipped, skipped => Assert.NotEmpty(skipped.Reason));
        Assert.All(read.Manifests, manifest => Assert.True(manifest is { Line: > 0, Object.Kind.Length: > 0 }));
        Assert.All(read.Manifests, manifest => Assert.True(Size(manifest.Object.Root, 0) < 100_000));
    }

    private static int Size(Node node, int depth)
    {
        Assert.True(node.Line > 0 || depth < 2);
        return node switch
        {
            Mapping mapping => 1 + mapping.Sum(entry => Size(entry.Value, depth + 1)),
            Sequence sequence => 1 + sequence.Sum(item => Size(item, depth + 1)),
            _ => 1,
        };
    }

    private sealed class BrokenFile : IDisposable
    {
        public BrokenFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
