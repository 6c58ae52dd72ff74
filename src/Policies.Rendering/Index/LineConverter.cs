using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Policies.Rendering.Index;

/// <summary>Writes a value on one line of an otherwise indented document.</summary>
internal sealed class LineConverter<T>(JsonTypeInfo<T> compact) : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, compact);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value, compact), skipInputValidation: true);
}
