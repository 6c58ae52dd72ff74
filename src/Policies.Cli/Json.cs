using System.Text.Encodings.Web;
using System.Text.Json;

namespace Policies.Cli;

/// <summary>How JSON is written for programs.</summary>
internal static class Json
{
    /// <summary>One line, with no more escapes than JSON needs: it is never put into HTML.</summary>
    public static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Many lines.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Compact) { WriteIndented = true, NewLine = "\n" };
}
