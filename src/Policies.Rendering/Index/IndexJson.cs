using System.Text.Json.Serialization;

namespace Policies.Rendering.Index;

/// <summary>How the records become JSON, made when this is compiled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Inventory))]
[JsonSerializable(typeof(ClusterIndex))]
[JsonSerializable(typeof(FleetIndex))]
internal sealed partial class IndexJson : JsonSerializerContext;
