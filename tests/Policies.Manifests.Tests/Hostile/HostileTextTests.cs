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

    [Fact]
    public void Many_objects_in_one_list_are_read()
    {
        var read = ManifestReader.ReadText(
            $"apiVersion: v1\nkind: List\nitems:\n{string.Concat(Enumerable.Range(0, 100_000).Select(i => $"- {{apiVersion: v1, kind: Pod, metadata: {{name: p{i}}}}}\n"))}",
            "a.yaml");
        Assert.Equal((100_000, "a.yaml:100003: Pod 'p99999'"), (read.Manifests.Count, read.Manifests[^1].ToString()));
    }
}
