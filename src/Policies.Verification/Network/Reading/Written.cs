using System.Globalization;
using Policies.Objects;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>Reads what may be written in a manifest, and takes what has the wrong shape for not written.</summary>
internal static class Written
{
    public static Mapping? Map(this Mapping? mapping, string key) => mapping?[key] as Mapping;

    public static IEnumerable<Mapping> Maps(this Mapping? mapping, string key) => mapping.List(key).OfType<Mapping>();

    public static IReadOnlyList<Node> List(this Mapping? mapping, string key) => mapping?[key] as Sequence ?? Sequence.Empty;

    public static IEnumerable<string> Texts(this Mapping? mapping, string key) => mapping.List(key).OfType<Scalar>().Select(value => value.Text);

    public static string? Value(this Mapping? mapping, string key) => mapping?[key] is Scalar { Kind: not ScalarKind.Null } text ? text.Text : null;

    public static int? Number(this Mapping? mapping, string key) => Number(mapping?[key]);

    public static int? Number(Node? node) =>
        node is Scalar { Kind: ScalarKind.Integer, Text: var text } && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static Protocol? Protocol(this Mapping? mapping, string key) => mapping.Value(key) switch
    {
        "TCP" => Sets.Protocol.Tcp,
        "UDP" => Sets.Protocol.Udp,
        "SCTP" => Sets.Protocol.Sctp,
        _ => null,
    };
}
