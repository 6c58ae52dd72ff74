using Policies.Objects;

namespace Policies.Manifests.Tests;

/// <summary>The expected kinds are those of sigs.k8s.io/yaml, by which kubectl makes JSON of YAML.</summary>
public sealed class ScalarValueTests
{
    [Theory]
    [InlineData("0", ScalarKind.Integer, 0L)]
    [InlineData("-0", ScalarKind.Integer, 0L)]
    [InlineData("+12", ScalarKind.Integer, 12L)]
    [InlineData("0x1F", ScalarKind.Integer, 31L)]
    [InlineData("0X1f", ScalarKind.Integer, 31L)]
    [InlineData("-0b101", ScalarKind.Integer, -5L)]
    [InlineData("0o17", ScalarKind.Integer, 15L)]
    [InlineData("017", ScalarKind.Integer, 15L)]
    [InlineData("08", ScalarKind.Integer, 8L)]
    [InlineData("1_000", ScalarKind.Integer, 1000L)]
    [InlineData("99999999999999999999", ScalarKind.Integer, null)]
    [InlineData("0.0", ScalarKind.Float, 0L)]
    [InlineData("1e3", ScalarKind.Float, 1000L)]
    [InlineData("80.", ScalarKind.Float, 80L)]
    [InlineData("1.5", ScalarKind.Float, null)]
    [InlineData(".inf", ScalarKind.Float, null)]
    [InlineData("1e999", ScalarKind.String, null)]
    [InlineData("0b12", ScalarKind.String, null)]
    [InlineData("0xg", ScalarKind.String, null)]
    [InlineData("1:30", ScalarKind.String, null)]
    [InlineData("2001-01-01", ScalarKind.String, null)]
    [InlineData("1.2.3.4", ScalarKind.String, null)]
    [InlineData("\"1\"", ScalarKind.String, null)]
    [InlineData("!!str 1", ScalarKind.String, null)]
    [InlineData("!!int \"1\"", ScalarKind.Integer, 1L)]
    [InlineData("!!float 1", ScalarKind.Float, 1L)]
    public void Numbers_are_read_as_kubectl_reads_them(string text, ScalarKind kind, long? value)
    {
        var node = Value(text);
        Assert.Equal((kind, value), (node.Kind, ScalarValue.Integer(node)));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("yes", true)]
    [InlineData("Y", true)]
    [InlineData("on", true)]
    [InlineData("off", false)]
    [InlineData("N", false)]
    [InlineData("False", false)]
    [InlineData("!!bool 'true'", true)]
    [InlineData("'true'", null)]
    [InlineData("tRue", null)]
    [InlineData("1", null)]
    [InlineData("~", null)]
    public void Booleans_are_read_as_kubectl_reads_them(string text, bool? value) => Assert.Equal(value, ScalarValue.Boolean(Value(text)));

    private static Scalar Value(string text) =>
        (Scalar)Assert.Single(ManifestReader.ReadText($"apiVersion: v1\nkind: A\nvalue: {text}\n", "a.yaml").Manifests).Object.Root["value"]!;
}
