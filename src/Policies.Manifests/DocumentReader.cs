using System.Globalization;
using Policies.Objects;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = Policies.Objects.Scalar;

namespace Policies.Manifests;

/// <summary>
/// Makes trees of what YamlDotNet's parser says, a document at a time. An alias stands for the node of its anchor, which is shared
/// and never copied; what it stands for is counted, so that a small text cannot mean an endless tree.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="limits">How much of it is read.</param>
/// <param name="firstLine">The number of its first line, where it is the rest of a longer text.</param>
internal sealed class DocumentReader(TextReader text, ReadLimits limits, int firstLine = 1)
{
    // Kubernetes' own reader allows no key of such a length, and neither does anything that a person wrote.
    private const int MostKeyLength = 1024;

    // Manifests repeat themselves: a text that came a while before, in whichever file, is kept once. What is long is not looked for.
    private const int MostKeptLength = 64;
    private const int MostKept = 4096;

    [ThreadStatic]
    private static string[]? keptTexts;

    private readonly Parser parser = new(new Scanner(text, skipComments: true, maxKeySize: MostKeyLength));
    private readonly Dictionary<AnchorName, (Node Node, long Size)> anchors = [];
    private readonly string[] texts = keptTexts ??= new string[MostKept];
    private readonly int linesBefore = firstLine - 1;
    private long size;

    /// <summary>The line on which the document begins that was read last, or could not be.</summary>
    public int DocumentLine { get; private set; } = firstLine;

    /// <summary>The line that a fault is about.</summary>
    public int LineOf(YamlException fault) => LineAt(fault.Start);

    /// <summary>Reads the next document; null after the last.</summary>
    /// <exception cref="YamlException">The text is no YAML, or more than the limits allow.</exception>
    public Node? Read()
    {
        try
        {
            return Next();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet's way to say that it lost its way in a malformed text, which it does not always notice in time.
            var at = parser.Current;
            throw new YamlException(at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, "Brackets, quotes or indentation do not fit together", e);
        }
    }

    private Node? Next()
    {
        if (parser.Current is null)
        {
            parser.Consume<StreamStart>();
        }

        if (parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        DocumentLine = LineAt(parser.Consume<DocumentStart>().Start);
        anchors.Clear();
        size = 0;
        var root = Value(0);
        parser.Consume<DocumentEnd>();
        return root;
    }

    private Node Value(int depth)
    {
        var at = parser.Current!;
        if (depth > limits.Depth)
        {
            throw new YamlException(at.Start, at.End, string.Create(CultureInfo.InvariantCulture, $"Values lie more than {limits.Depth} deep in each other"));
        }

        if (at is AnchorAlias alias)
        {
            parser.MoveNext();
            return Shared(alias);
        }

        var before = size;
        size++;
        var anchor = (at as NodeEvent)?.Anchor ?? AnchorName.Empty;
        Node read;
        switch (at)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                parser.MoveNext();
                read = new Scalar(Kept(scalar.Value), KindOf(scalar)) { Line = LineOf(scalar) };
                break;
            case SequenceStart:
                read = List(at, depth);
                break;
            case MappingStart:
                read = Entries(at, depth);
                break;
            default:
                throw new YamlException(at.Start, at.End, "A value is missing here");
        }

        if (!anchor.IsEmpty)
        {
            anchors[anchor] = (read, size - before);
        }

        return read;
    }

    private string Kept(string text)
    {
        if (text.Length > MostKeptLength)
        {
            return text;
        }

        ref var place = ref texts[(uint)text.GetHashCode(StringComparison.Ordinal) % MostKept];
        return place == text ? place : place = text;
    }

    private Node Shared(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out var shared))
        {
            throw new YamlException(alias.Start, alias.End, $"The alias '*{alias.Value}' stands for nothing above it");
        }

        size += shared.Size;
        return size <= limits.AliasedNodes
            ? shared.Node
            : throw new YamlException(alias.Start, alias.End, string.Create(CultureInfo.InvariantCulture, $"Aliases stand for more than {limits.AliasedNodes} values; write them out"));
    }

    private Sequence List(ParsingEvent start, int depth)
    {
        var items = new List<Node>();
        parser.MoveNext();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(depth + 1));
        }

        return new(items.ToArray()) { Line = LineOf(start) };
    }

    private Mapping Entries(ParsingEvent start, int depth)
    {
        var entries = new List<KeyValuePair<string, Node>>();
        List<Mapping>? merged = null;
        parser.MoveNext();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Current!;
            if (Value(depth + 1) is not Scalar { Text: var name })
            {
                throw new YamlException(key.Start, key.End, "A key is no text");
            }

            var value = Value(depth + 1);
            if (name == "<<" && key is YamlDotNet.Core.Events.Scalar { Style: ScalarStyle.Plain })
            {
                (merged ??= []).AddRange(Merged(key, value));
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        if (merged is not null)
        {
            Inherit(entries, merged);
        }

        return new(entries.ToArray()) { Line = LineOf(start) };
    }

    // What is written counts before what is merged, and what is merged first before the rest.
    private static void Inherit(List<KeyValuePair<string, Node>> entries, List<Mapping> merged)
    {
        var known = new HashSet<string>(entries.Select(entry => entry.Key), StringComparer.Ordinal);
        foreach (var mapping in merged)
        {
            // From its end, for of two of one key the later counts.
            entries.AddRange(mapping.Reverse().Where(inherited => known.Add(inherited.Key)));
        }
    }

    private static IEnumerable<Mapping> Merged(ParsingEvent key, Node value) => value switch
    {
        Mapping mapping => [mapping],
        Sequence list when list.All(item => item is Mapping) => list.Cast<Mapping>(),
        _ => throw new YamlException(key.Start, key.End, "'<<' takes a mapping, or a list of mappings"),
    };

    private static ScalarKind KindOf(YamlDotNet.Core.Events.Scalar scalar) =>
        scalar is { Style: ScalarStyle.Plain, IsPlainImplicit: true } ? PlainScalar.KindOf(scalar.Value)
        : scalar.Tag.IsEmpty ? ScalarKind.String
        : PlainScalar.KindOf(scalar.Value, scalar.Tag.Value);

    private int LineOf(ParsingEvent at) => LineAt(at.Start);

    private int LineAt(Mark mark) => (int)Math.Min(mark.Line + linesBefore, int.MaxValue);
}
