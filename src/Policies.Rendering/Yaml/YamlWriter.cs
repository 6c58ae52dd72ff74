using System.Runtime.CompilerServices;
using Policies.Objects;

namespace Policies.Rendering.Yaml;

/// <summary>Writes trees as YAML that every reader of 1.1 and of 1.2 reads back as the same tree; not for two threads at once.</summary>
/// <remarks>
/// UTF-8, LF, keys sorted with what identifies an object first, lists in their order, no anchors, no tags, clean by yamllint's
/// default rules but line length. What UTF-16 cannot pair is written as U+FFFD, which is also what an API server makes of it.
/// </remarks>
public sealed class YamlWriter
{
    /// <summary>How deep a tree may be nested.</summary>
    public const int DeepestLevel = 128;

    // A reader may refuse an implicit key of more than 1024 characters.
    private const int LongestImplicitKey = 1000;
    private const int Step = 2;

    // Up to here, putting each entry in its place is faster than what the runtime does for many.
    private const int FewEntries = 24;
    private const int FewParts = 32;

    private readonly Utf8Buffer output = new();
    private readonly ScalarWriter scalars;
    private readonly Entry[]?[] rooms = new Entry[DeepestLevel + 1][];
    private readonly (Mapping? Part, byte[] Text)[] parts = new (Mapping?, byte[])[FewParts];

    /// <summary>Makes a writer that keeps its memory from file to file.</summary>
    public YamlWriter() => scalars = new(output);

    /// <summary>A whole file: the comment that names the definition, the document's start, the object.</summary>
    /// <exception cref="UnwritableTreeException">The tree holds what no file can say.</exception>
    public static byte[] ToUtf8(string definition, Mapping root) => new YamlWriter().Write(definition, root).ToArray();

    /// <summary>A whole file, as <see cref="ToUtf8"/> gives it; good until the next one is written.</summary>
    /// <exception cref="UnwritableTreeException">The tree holds what no file can say.</exception>
    public ReadOnlySpan<byte> Write(string definition, Mapping root, string? remark = null)
    {
        output.Clear();
        output.Append("# From "u8);
        scalars.AppendComment(definition);
        if (remark is not null)
        {
            output.Append("\n# "u8);
            scalars.AppendComment(remark);
        }

        output.Append("\n---\n"u8);
        WriteDocument(root, 0, KeyOrder.Object, 0);
        return output.Written;
    }

    private void WriteDocument(Node document, int indent, KeyOrder order, int level)
    {
        if (document is Mapping { Count: > 0 } mapping)
        {
            WriteMapping(mapping, indent, order, isInline: false, level);
        }
        else if (document is Sequence { Count: > 0 } sequence)
        {
            WriteSequence(sequence, indent, order, isInline: false, level);
        }
        else
        {
            output.AppendSpaces(indent);
            WriteLeaf(document, indent + Step, level);
        }
    }

    private void WriteMapping(Mapping mapping, int indent, KeyOrder order, bool isInline, int level)
    {
        var entries = Room(level, mapping.Count);
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new(mapping[i].Key, mapping[i].Value, i);
        }

        if (order == KeyOrder.Given)
        {
            entries = WithoutRepeats(entries);
        }
        else
        {
            Sort(entries, order);
        }

        for (var i = 0; i < entries.Length; i++)
        {
            var (key, value, _) = entries[i];
            if (order != KeyOrder.Given && i + 1 < entries.Length && entries[i + 1].Key == key)
            {
                continue;
            }

            if (!isInline)
            {
                output.AppendSpaces(indent);
            }

            isInline = false;
            WriteKey(key, indent);
            if (level == 0 && value is Mapping { Count: > 0 } part && order.Below(key) == KeyOrder.Ordinal)
            {
                WritePart(part);
            }
            else
            {
                WriteValue(value, indent, order.Below(key), mayFollow: false, level);
            }
        }
    }

    // A policy that holds a cluster's facts has the same spec in every namespace.
    private void WritePart(Mapping part)
    {
        ref var slot = ref parts[RuntimeHelpers.GetHashCode(part) % FewParts];
        if (slot.Part != part)
        {
            var start = output.Length;
            WriteValue(part, 0, KeyOrder.Ordinal, mayFollow: false, level: 0);
            slot = (part, output.Written[start..].ToArray());
        }
        else
        {
            output.Append(slot.Text);
        }
    }

    // One mapping at a time is open on each level.
    private Span<Entry> Room(int level, int count)
    {
        var room = rooms[level];
        if (room is null || room.Length < count)
        {
            rooms[level] = room = new Entry[Math.Max(count, FewEntries)];
        }

        return room.AsSpan(0, count);
    }

    private static void Sort(Span<Entry> entries, KeyOrder order)
    {
        if (entries.Length > FewEntries)
        {
            entries.Sort(EntryComparer.Of(order));
            return;
        }

        for (var i = 1; i < entries.Length; i++)
        {
            var entry = entries[i];
            var place = i;
            for (; place > 0 && order.Compare(entries[place - 1].Key, entry.Key) > 0; place--)
            {
                entries[place] = entries[place - 1];
            }

            entries[place] = entry;
        }
    }

    private void WriteSequence(Sequence sequence, int indent, KeyOrder order, bool isInline, int level)
    {
        for (var i = 0; i < sequence.Count; i++)
        {
            if (!isInline)
            {
                output.AppendSpaces(indent);
            }

            isInline = false;
            output.Append((byte)'-');
            WriteValue(sequence[i], indent, order, mayFollow: true, level);
        }
    }

    private void WriteKey(string key, int indent)
    {
        var start = output.Length;
        scalars.AppendText(key);
        if (output.Length - start > LongestImplicitKey)
        {
            output.Insert(start, "? "u8);
            output.Append((byte)'\n');
            output.AppendSpaces(indent);
        }

        output.Append((byte)':');
    }

    // After a dash a block begins on the same line, after a key on the next.
    private void WriteValue(Node value, int indent, KeyOrder order, bool mayFollow, int level)
    {
        if (level >= DeepestLevel)
        {
            throw new UnwritableTreeException($"The tree is nested more than {DeepestLevel} levels deep.");
        }

        if (value is Mapping { Count: > 0 } or Sequence { Count: > 0 })
        {
            output.Append(mayFollow ? (byte)' ' : (byte)'\n');
            if (value is Mapping mapping)
            {
                WriteMapping(mapping, indent + Step, order, mayFollow, level + 1);
            }
            else
            {
                WriteSequence((Sequence)value, indent + Step, order, mayFollow, level + 1);
            }
        }
        else
        {
            output.Append((byte)' ');
            WriteLeaf(value, indent + Step, level);
        }
    }

    private void WriteLeaf(Node value, int indent, int level)
    {
        switch (value)
        {
            case Scalar { Kind: ScalarKind.String } scalar when BlockText.Is(scalar.Text):
                WriteBlock(scalar.Text, indent);
                break;
            case Scalar scalar:
                scalars.Append(scalar);
                output.Append((byte)'\n');
                break;
            case EmbeddedYaml embedded when level < DeepestLevel:
                output.Append("|\n"u8);
                WriteDocument(embedded.Document, indent, KeyOrder.Given, level + 1);
                break;
            case Mapping:
                output.Append("{}\n"u8);
                break;
            case Sequence:
                output.Append("[]\n"u8);
                break;
            case EmbeddedYaml:
                throw new UnwritableTreeException($"The tree is nested more than {DeepestLevel} levels deep.");
            default:
                throw new UnwritableTreeException("The tree holds a value that is not known; whoever made it to be written left it out.");
        }
    }

    private void WriteBlock(string text, int indent)
    {
        var endsLine = text[^1] == '\n';
        output.Append(endsLine ? "|\n"u8 : "|-\n"u8);
        foreach (var line in text.AsSpan(0, endsLine ? text.Length - 1 : text.Length).Split('\n'))
        {
            if (text.AsSpan()[line] is { Length: > 0 } characters)
            {
                output.AppendSpaces(indent);
                output.Append(characters);
            }

            output.Append((byte)'\n');
        }
    }

    // The later of two values of one key counts, in the place of the later.
    private static Span<Entry> WithoutRepeats(Span<Entry> entries)
    {
        var last = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            last[entry.Key] = entry.Place;
        }

        var kept = 0;
        foreach (var entry in entries)
        {
            if (last[entry.Key] == entry.Place)
            {
                entries[kept++] = entry;
            }
        }

        return entries[..kept];
    }
}
