using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Policies.Rendering.Index;

/// <summary>Writes a list of an otherwise indented document with each element on a line of its own.</summary>
internal sealed class LinesConverter<T>(JsonTypeInfo<IReadOnlyList<T>> list, JsonTypeInfo<T> element) : JsonConverter<IReadOnlyList<T>>
{
    private const int Step = 2;

    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, list);

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        var lines = new Utf8Buffer();
        using var line = new Utf8JsonWriter(lines, new() { Encoder = options.Encoder, SkipValidation = true });
        var indent = writer.CurrentDepth * Step;
        lines.Append((byte)'[');
        for (var i = 0; i < value.Count; i++)
        {
            lines.Append(i == 0 ? "\n"u8 : ",\n"u8);
            lines.AppendSpaces(indent + Step);
            JsonSerializer.Serialize(line, value[i], element);
            line.Flush();
            line.Reset();
        }

        if (value.Count > 0)
        {
            lines.Append((byte)'\n');
            lines.AppendSpaces(indent);
        }

        lines.Append((byte)']');
        writer.WriteRawValue(lines.Written, skipInputValidation: true);
    }
}
