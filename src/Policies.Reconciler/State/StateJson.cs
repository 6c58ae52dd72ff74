using System.Text.Json.Serialization;

namespace Policies.Reconciler.State;

/// <summary>How the state becomes JSON, made when this is compiled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(SyncState))]
[JsonSerializable(typeof(Memory))]
internal sealed partial class StateJson : JsonSerializerContext;
