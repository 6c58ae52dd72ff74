using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Policies.Rendering.Index;

/// <summary>The one way in which our JSON is read.</summary>
internal static class IndexFormat
{
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
