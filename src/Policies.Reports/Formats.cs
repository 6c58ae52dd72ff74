using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace Policies.Reports;

/// <summary>How JSON and XML are laid out.</summary>
internal static class Formats
{
    /// <summary>Indented, with no more escapes than JSON needs: it is never put into HTML.</summary>
    public static JsonWriterOptions Json { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented UTF-8.</summary>
    public static XmlWriterSettings Xml { get; } = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
}
