using Policies.Objects;

namespace Policies.Manifests.Tests;

public sealed class ManifestReaderTests
{
    [Fact]
    public void Documents_lists_and_lines_are_read()
    {
        var read = ManifestReader.ReadText(
            """
            # a comment
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            ---
            apiVersion: v1
            kind: PodList
            items:
              - metadata:
                  name: api
            """,
            "a.yaml");

        Assert.Empty(read.Faults);
        Assert.Equal(["a.yaml:2: Namespace 'shop'", "a.yaml:10: Pod 'api'"], read.Manifests.Select(each => each.ToString()));
        Assert.Equal(11, ((Mapping)read.Manifests[1].Object.Root["metadata"]!)["name"]!.Line);
    }

    [Fact]
    public void An_alias_shares_its_node_and_a_merge_does_not_override()
    {
        var root = Single("apiVersion: v1\nkind: X\na: &a {one: 1, two: 2}\nb: *a\nc: {<<: *a, two: 3}\n");
        Assert.Same(root["a"], root["b"]);
        Assert.Equal("3", root.Text("c", "two"));
        Assert.Equal("1", root.Text("c", "one"));
    }

    [Theory]
    [InlineData("a: &a [*a]")]
    [InlineData("a: *nowhere")]
    [InlineData("a: [")]
    [InlineData("a:\n\t- b")]
    public void What_is_no_YAML_is_a_fault(string text) =>
        Assert.True(Assert.Single(ManifestReader.ReadText(text, "a.yaml").Faults).Line > 0);

    private static Mapping Single(string text)
    {
        var read = ManifestReader.ReadText(text, "a.yaml");
        Assert.Empty(read.Faults);
        return Assert.Single(read.Manifests).Object.Root;
    }
}
