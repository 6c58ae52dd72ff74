namespace Policies.Manifests.Tests;

public sealed class RecoveryTests
{
    private const string Good = "apiVersion: v1\nkind: Pod\nmetadata: {name: ";

    [Theory]
    [InlineData("a: [\n")]
    [InlineData("a: 'x\n")]
    [InlineData("a:\n\t- b\n")]
    [InlineData("a: *nowhere\n")]
    [InlineData("}\n")]
    [InlineData("[a]: b\n")]
    [InlineData("a: b: c\n")]
    [InlineData("!<tag:x,2000:a\n")]
    [InlineData("a: &a [*a]\n")]
    public void A_broken_document_hides_no_other(string broken)
    {
        var read = ManifestReader.ReadText($"{Good}a}}\n---\n{broken}---\n{Good}b}}\n--- # c\n{Good}c}}\n", "a.yaml");
        Assert.Equal(["a.yaml:1: Pod 'a'", $"a.yaml:{6 + Lines(broken)}: Pod 'b'", $"a.yaml:{10 + Lines(broken)}: Pod 'c'"], read.Manifests.Select(each => each.ToString()));
        Assert.InRange(Assert.Single(read.Faults).Line, 4, 6 + Lines(broken));
    }

    [Fact]
    public void Each_broken_document_is_told()
    {
        var read = ManifestReader.ReadText($"a: [\n---\n{Good}a}}\n---\nb: ]\n---\nc: ]\n--- {{apiVersion: v1, kind: Pod}}\n---\nd: [", "a.yaml");
        Assert.Equal(["a.yaml:3: Pod 'a'", "a.yaml:10: Pod ''"], read.Manifests.Select(each => each.ToString()));
        Assert.Equal(4, read.Faults.Count);
    }

    [Fact]
    public void Too_many_broken_documents_end_it()
    {
        var read = ManifestReader.ReadText(string.Concat(Enumerable.Repeat("a: [\n---\n", 100)), "a.yaml");
        Assert.Equal(21, read.Faults.Count);
        Assert.Contains("too many faults", read.Faults[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_is_passed_over_aloud()
    {
        var read = ManifestReader.ReadText($"{Good}a}}\n---\nkind: Pod\nmetadata:\n  name: {{{{ .Values.name }}}}\n  {{{{- with .x }}}}\n---\n{Good}b}}\n", "a.yaml");
        Assert.Equal(2, read.Manifests.Count);
        Assert.Empty(read.Faults);
        Assert.Equal("a.yaml(4): a template, for it holds '{{' and is no YAML; render it and read what comes of it", Assert.Single(read.Skipped).ToString());
    }

    [Fact]
    public void Braces_within_a_text_make_no_template_of_what_is_broken() =>
        Assert.Single(ManifestReader.ReadText("a: \"{{ x }}\"\nb: text with {{ y }}\nc: [\n", "a.yaml").Faults);

    private static int Lines(string text) => text.Count(each => each == '\n');
}
