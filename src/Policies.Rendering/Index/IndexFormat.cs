using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Policies.Rendering.Index;

/// <summary>The one way in which our JSON is written and read: indented, LF, a line for each entry of a long list.</summary>
internal static class IndexFormat
{
    private static readonly IndexJson Compact = new(new(IndexJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static IndexJson Document { get; } = new(new(IndexJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters =
        {
            new LinesConverter<InventoryFile>(Compact.IReadOnlyListInventoryFile, Compact.InventoryFile),
            new LinesConverter<IndexedFile>(Compact.IReadOnlyListIndexedFile, Compact.IndexedFile),
            new LinesConverter<IndexedCluster>(Compact.IReadOnlyListIndexedCluster, Compact.IndexedCluster),
            new LinesConverter<Deadline>(Compact.IReadOnlyListDeadline, Compact.Deadline),
            new LinesConverter<IndexedTrait>(Compact.IReadOnlyListIndexedTrait, Compact.IndexedTrait),
            new LinesConverter<IndexedWorkload>(Compact.IReadOnlyListIndexedWorkload, Compact.IndexedWorkload),
            new LinesConverter<IndexedWave>(Compact.IReadOnlyListIndexedWave, Compact.IndexedWave),
            new LinesConverter<IndexedFreeze>(Compact.IReadOnlyListIndexedFreeze, Compact.IndexedFreeze),
            new LinesConverter<Leaving>(Compact.IReadOnlyListLeaving, Compact.Leaving),
            new LineConverter<IReadOnlyList<string>>(Compact.IReadOnlyListString),
        },
    });

    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        var utf8 = JsonSerializer.SerializeToUtf8Bytes(value, type);
        Array.Resize(ref utf8, utf8.Length + 1);
        utf8[^1] = (byte)'\n';
        return utf8;
    }

    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, Func<T, int> versionOf, int known)
    {
        T? read;
        try
        {
            read = JsonSerializer.Deserialize(utf8, type);
        }
        catch (JsonException e)
        {
            throw new IndexFormatException($"This is no {typeof(T).Name}: {e.Message}", e);
        }

        if (read is null)
        {
            throw new IndexFormatException($"This is no {typeof(T).Name}, but null.");
        }

        return versionOf(read) == known ? read : throw new IndexFormatException($"This {typeof(T).Name} is of version {versionOf(read)}; {known} is known.");
    }
}
