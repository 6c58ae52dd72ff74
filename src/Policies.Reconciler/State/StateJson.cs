using System.Text.Encodings.Web;
using System.Text.Json;
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
internal sealed partial class StateJson : JsonSerializerContext
{
    /// <summary>The same, with every character as it is: Argo CD looks for its mark in the bytes.</summary>
    public static StateJson Plain => field ??= new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
