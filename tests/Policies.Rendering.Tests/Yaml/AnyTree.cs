using CsCheck;
using Policies.Objects;

namespace Policies.Rendering.Tests.Yaml;

/// <summary>Trees of every shape, with more of the nasty strings than chance would give.</summary>
internal static class AnyTree
{
    private static readonly Gen<char> Characters = Gen.Frequency(
        (6, Gen.Char['a', 'z']),
        (3, Gen.OneOf(' ', '\n', '\t', '\r', ':', '#', '-', '\'', '"', '\\', '|', '>', '~', '=', '.', '0', '1', '_', '{', '[', ',', '&', '*', '!', '%', '@', '`', '?')),
        (1, Gen.OneOf('\0', '\u0001', '\u007F', '\u0085', '\u00A0', '\u00AD', 'é', '漢', '\u200B', '\u2028', '\u2029', '\u202E', '\uFEFF', '\uFFFD', '\uFFFE', '\uE000')));

    public static Gen<string> Texts { get; } = Gen.Frequency(
        (3, Gen.OneOf(NastyStrings.All)),
        (3, Gen.String[Characters, 0, 40]),
        (1, Gen.String[Gen.OneOf('a', ' ', '\n', '#', '-'), 0, 30]),
        (1, Gen.Select(Gen.OneOf(NastyStrings.All), Gen.OneOf(NastyStrings.All), (left, right) => left + "\n" + right)),
        (1, Gen.Char['a', 'z'].Select(c => new string(c, 1100))));

    public static Gen<Scalar> Scalars { get; } = Gen.Frequency(
        (6, Texts.Select(text => new Scalar(text, ScalarKind.String))),
        (1, Gen.Long.Select(Scalar.Integer)),
        (1, Gen.OneOf("1.5", "-0.25", "1e3", "2.", ".5", "6.02E+23", "1e-7").Select(text => new Scalar(text, ScalarKind.Float))),
        (1, Gen.OneOf("0", "-7", "+5", "017", "0x1F", "0o17", "123456789012345678901234567890").Select(text => new Scalar(text, ScalarKind.Integer))),
        (1, Gen.OneOf(Scalar.True, Scalar.False, Scalar.Null)));

    public static Gen<Node> Nodes { get; } = Gen.Recursive<Node>((depth, self) => depth > 4
        ? Scalars.Select(scalar => (Node)scalar)
        : Gen.Frequency(
            (4, Scalars.Select(scalar => (Node)scalar)),
            (2, MappingOf(self).Select(mapping => (Node)mapping)),
            (2, self.List[0, 4].Select(items => (Node)new Sequence(items))),
            (1, self.Select(document => (Node)new EmbeddedYaml(document)))));

    public static Gen<Mapping> Mappings { get; } = MappingOf(Nodes);

    private static Gen<Mapping> MappingOf(Gen<Node> values) =>
        Gen.Select(Texts, values, (key, value) => new KeyValuePair<string, Node>(key, value)).List[0, 6].Select(entries => new Mapping(entries));
}
