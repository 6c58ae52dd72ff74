using System.Text.Json.Serialization;

namespace Policies.Rendering.Index;

/// <summary>How JSON becomes the records, made when this is compiled.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Inventory))]
[JsonSerializable(typeof(ClusterIndex))]
[JsonSerializable(typeof(FleetIndex))]
internal sealed partial class IndexJson : JsonSerializerContext;
