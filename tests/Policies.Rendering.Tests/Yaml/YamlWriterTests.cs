using System.Text;
using CsCheck;
using Policies.GoldenFiles;
using Policies.Objects;
using Policies.Rendering.Yaml;

namespace Policies.Rendering.Tests.Yaml;

public sealed class YamlWriterTests
{
    public static TheoryData<string> Nasty => [.. NastyStrings.All];

    [Theory]
    [MemberData(nameof(Nasty))]
    public void A_nasty_string_comes_back(string text)
    {
        var tree = Mapping.Of(("value", text), (text, "key"), ("list", Sequence.Of(text, Sequence.Of(text))), ("file", new EmbeddedYaml(Mapping.Of((text, text)))));
        Assert.Equal(Readers.Meaning(tree), Readers.ReadByYamlDotNet(Write(tree), tree));
    }

    [Fact]
    public void Any_tree_comes_back_by_YamlDotNet() =>
        AnyTree.Mappings.Sample(tree => Assert.Equal(Readers.Meaning(tree), Readers.ReadByYamlDotNet(Write(tree), tree)), iter: 2000);

    [Theory]
    [InlineData("checkout-api", "checkout-api")]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("system:masters", "system:masters")]
    [InlineData("no", "\"no\"")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("a\tb\u2028", "\"a\\tb\\u2028\"")]
    [InlineData("a\u0085\u00a0", "\"a\\x85\\xA0\"")]
    [InlineData("\U000E0041é", "\"\\U000E0041é\"")]
    public void A_string_is_quoted_only_where_it_must_be(string text, string written) =>
        Assert.Equal($"# From A\n---\na: {written}\n", Write(Mapping.Of(("a", text))));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("# From A\n---\na: \"x\\uFFFDy\"\n", Write(Mapping.Of(("a", "x\uD800y"))));

    [Theory]
    [InlineData("0o17", ScalarKind.Integer, "15")]
    [InlineData("017", ScalarKind.Integer, "17")]
    [InlineData("0x1F", ScalarKind.Integer, "31")]
    [InlineData("-00", ScalarKind.Integer, "0")]
    [InlineData("1e3", ScalarKind.Float, "1.0e+3")]
    [InlineData("-.5E-2", ScalarKind.Float, "-0.5e-2")]
    [InlineData("+.INF", ScalarKind.Float, ".inf")]
    [InlineData("TRUE", ScalarKind.Boolean, "true")]
    [InlineData("~", ScalarKind.Null, "null")]
    public void A_number_is_written_so_that_old_readers_agree(string text, ScalarKind kind, string written) =>
        Assert.Equal($"# From A\n---\na: {written}\n", Write(Mapping.Of(("a", new Scalar(text, kind)))));

    [Theory]
    [InlineData("a", ScalarKind.Integer)]
    [InlineData("", ScalarKind.Integer)]
    [InlineData("1\n", ScalarKind.Integer)]
    [InlineData(".", ScalarKind.Float)]
    [InlineData("1e", ScalarKind.Float)]
    public void A_number_that_is_none_is_refused(string text, ScalarKind kind) =>
        Assert.Throws<UnwritableTreeException>(() => Write(Mapping.Of(("a", new Scalar(text, kind)))));

    [Fact]
    public void An_unknown_is_refused() => Assert.Throws<UnwritableTreeException>(() => Write(Mapping.Of(("a", Sequence.Of(Unknown.Value)))));

    [Fact]
    public void A_tree_nested_without_end_is_refused()
    {
        Assert.Throws<UnwritableTreeException>(() => Write(Mapping.Of(("a", Nest(1_000_000, inner => Sequence.Of(inner))))));
        Assert.Throws<UnwritableTreeException>(() => Write(Mapping.Of(("a", Nest(1_000_000, inner => Mapping.Of(("a", inner)))))));
        Assert.Throws<UnwritableTreeException>(() => Write(Mapping.Of(("a", Nest(1_000_000, inner => new EmbeddedYaml(inner))))));
    }

    [Fact]
    public void A_deep_tree_comes_back()
    {
        var tree = Mapping.Of(("a", Nest(YamlWriter.DeepestLevel - 1, inner => Sequence.Of(inner))));
        Assert.Equal(Readers.Meaning(tree), Readers.ReadByYamlDotNet(Write(tree), tree));
    }

    [Fact]
    public void An_object_reads_from_what_identifies_it_to_what_it_says() => Golden.Verify(Write(Samples.NetworkPolicy), "yaml");

    [Fact]
    public void Embedded_yaml_and_texts_stand_as_lines() => Golden.Verify(Write(Samples.ConfigMap), "yaml");

    private static Node Nest(int levels, Func<Node, Node> wrap)
    {
        Node node = "x";
        for (var i = 0; i < levels; i++)
        {
            node = wrap(node);
        }

        return node;
    }

    private static string Write(Mapping tree) => Encoding.UTF8.GetString(YamlWriter.ToUtf8("A", tree));
}
