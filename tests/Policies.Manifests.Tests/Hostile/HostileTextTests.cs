using System.Diagnostics;

namespace Policies.Manifests.Tests.Hostile;

/// <summary>Small texts that would cost very much if they were believed.</summary>
public sealed class HostileTextTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Texts => new()
    {
        { "deep flow", $"a: {new string('[', 300_000)}" },
        { "deep mappings", $"a: {string.Concat(Enumerable.Repeat("{a: ", 100_000))}" },
        { "deep block", string.Concat(Enumerable.Range(0, 2000).Select(depth => $"{new string(' ', depth)}a:\n")) },
        { "deep list", $"{string.Concat(Enumerable.Repeat("- ", 100_000))}a" },
        { "laughs", string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(i == 1 ? "x" : $"*a{i - 1}", 9))}]\n")) },
        { "merged laughs", "a0: &a0 {x: y}\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}], k{i}: {{<<: *a{i - 1}}}}}\n")) },
        { "cycle", "a: &a\n  b: *a\n" },
        { "cyclic merge", "a: &a\n  <<: *a\n" },
        { "long key", $"{new string('k', 5_000_000)}: v" },
        { "long quote", $"a: \"{new string('x', 5_000_000)}" },
        { "open quotes", string.Concat(Enumerable.Repeat("a: 'b\n", 20_000)) },
        { "many tags", string.Concat(Enumerable.Repeat("!a !b !c ", 50_000)) },
        { "many anchors", $"[{string.Concat(Enumerable.Range(0, 100_000).Select(i => $"&a{i} x, "))}" },
        { "many directives", $"{string.Concat(Enumerable.Range(0, 50_000).Select(i => $"%TAG !a{i}! b\n"))}---\na" },
        { "many documents", string.Concat(Enumerable.Repeat("---\n[\n", 100_000)) },
        { "many marks", string.Concat(Enumerable.Repeat("---\n", 300_000)) },
        { "many question marks", string.Concat(Enumerable.Repeat("? ", 100_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Nothing_takes_long_or_much_memory(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        var read = ManifestReader.ReadText(text, "a.yaml");
        Assert.True(read.Faults.Count + read.Skipped.Count > 0 || name == "many marks", name);
        Assert.True(watch.Elapsed < Patience, $"{name}: {watch.Elapsed}");
        Assert.All(read.Faults, fault => Assert.True(fault.Message.Length < 2000, name));
    }

    [Fact]
    public void A_merge_of_many_keys_takes_no_time_to_its_square()
    {
        var keys = string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"k{i}: v"));
        var watch = Stopwatch.StartNew();
        var read = ManifestReader.ReadText($"apiVersion: v1\nkind: A\na: &a {{{keys}}}\nb: {{{keys}, <<: *a}}\n", "a.yaml");
        Assert.Single(read.Manifests);
        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed}");
    }

    // What a JSON tool writes in a row is no YAML: whoever took the first alone would answer for half of the input.
    [Theory]
    [InlineData("{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\"}}\n{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"b\"}}\n")]
    [InlineData("{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\"}}{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"b\"}}")]
    [InlineData("{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n  \"metadata\": {\"name\": \"a\"}\n}\n{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n  \"metadata\": {\"name\": \"b\"}\n}\n")]
    public void Objects_of_JSON_in_a_row_are_all_read_or_refused(string text)
    {
        var read = ManifestReader.ReadText(text, "a.json");
        Assert.True(read.Faults.Count > 0 || read.Manifests.Select(manifest => manifest.Object.Name).SequenceEqual(["a", "b"]), string.Join('\n', read.Manifests));
    }

    [Theory]
    [InlineData("one text")]
    [InlineData("many documents")]
    [InlineData("many broken documents")]
    public void A_file_of_200_MB_takes_bounded_memory(string kind)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("policies-large-").FullName, "a.yaml");
        try
        {
            Write(file, kind);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var read = ManifestReader.Read(file);
            var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            Assert.True(read.Manifests.Count + read.Faults.Count > 0);
            Assert.True(kept < 8 * new FileInfo(file).Length, $"{kind}: {kept >> 20} MB are kept");
            GC.KeepAlive(read);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("policies-large-").FullName, "a.yaml");
        try
        {
            using (var sparse = File.Create(file))
            {
                sparse.SetLength(new ReadLimits().FileBytes + 1);
            }

            Assert.Contains("MiB", Assert.Single(ManifestReader.Read(file).Faults).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static void Write(string file, string kind)
    {
        using var writer = new StreamWriter(file);
        var piece = kind switch
        {
            "one text" => new string('x', 1 << 20),
            "many documents" => string.Concat(Enumerable.Range(0, 4096).Select(i => $"---\n{{apiVersion: v1, kind: Pod, metadata: {{name: p{i}, namespace: shop, labels: {{app: web, tier: front}}}}, spec: {{containers: [{{name: main, image: {new string('i', 120)}}}]}}}}\n")),
            _ => string.Concat(Enumerable.Repeat("---\n{apiVersion: v1, kind: [\n", 40_000)),
        };
        writer.Write(kind == "one text" ? "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: " : "");
        for (var length = 0L; length < 200L << 20; length += piece.Length)
        {
            writer.Write(piece);
        }

        writer.Write('\n');
    }

    [Fact]
    public void Many_objects_in_one_list_are_read()
    {
        var read = ManifestReader.ReadText(
            $"apiVersion: v1\nkind: List\nitems:\n{string.Concat(Enumerable.Range(0, 100_000).Select(i => $"- {{apiVersion: v1, kind: Pod, metadata: {{name: p{i}}}}}\n"))}",
            "a.yaml");
        Assert.Equal((100_000, "a.yaml:100003: Pod 'p99999'"), (read.Manifests.Count, read.Manifests[^1].ToString()));
    }
}
