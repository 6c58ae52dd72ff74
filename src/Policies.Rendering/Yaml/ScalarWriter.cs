using System.Globalization;
using Policies.Objects;

namespace Policies.Rendering.Yaml;

/// <summary>Writes single values on one line.</summary>
internal sealed class ScalarWriter(Utf8Buffer output)
{
    /// <summary>A value as its kind has it.</summary>
    public void Append(Scalar scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.String:
                AppendText(scalar.Text);
                break;
            case ScalarKind.Integer:
                output.Append((NumberText.Integer(scalar.Text) ?? throw NoNumber(scalar.Text)).AsSpan());
                break;
            case ScalarKind.Float:
                output.Append((NumberText.Float(scalar.Text) ?? throw NoNumber(scalar.Text)).AsSpan());
                break;
            case ScalarKind.Boolean:
                output.Append(string.Equals(scalar.Text, "true", StringComparison.OrdinalIgnoreCase) ? "true"u8 : "false"u8);
                break;
            default:
                output.Append("null"u8);
                break;
        }
    }

    /// <summary>A text, in quotes where a reader would take it for something else without.</summary>
    public void AppendText(string text)
    {
        if (PlainText.Is(text))
        {
            output.Append(text.AsSpan());
            return;
        }

        output.Append((byte)'"');
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (text[i] is not ('"' or '\\') && BlockText.IsVisible(text, ref i))
            {
                continue;
            }

            output.Append(text.AsSpan(written, start - written));
            AppendEscape(text, start, i);
            written = i + 1;
        }

        output.Append(text.AsSpan(written));
        output.Append((byte)'"');
    }

    /// <summary>A text within a comment; what would end it, or cannot be seen, becomes a question mark.</summary>
    public void AppendComment(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (BlockText.IsVisible(text, ref i))
            {
                output.Append(text.AsSpan(start, i - start + 1));
            }
            else
            {
                output.Append((byte)'?');
            }
        }
    }

    private void AppendEscape(string text, int first, int last)
    {
        switch (text[first])
        {
            case '"':
                output.Append("\\\""u8);
                break;
            case '\\':
                output.Append("\\\\"u8);
                break;
            case '\n':
                output.Append("\\n"u8);
                break;
            case '\r':
                output.Append("\\r"u8);
                break;
            case '\t':
                output.Append("\\t"u8);
                break;
            case var c when last > first:
                output.Append(string.Create(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(c, text[last]):X8}").AsSpan());
                break;
            case var c when char.IsSurrogate(c):
                output.Append("\\uFFFD"u8);
                break;
            case <= '\xFF' and var c:
                output.Append(string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:X2}").AsSpan());
                break;
            case var c:
                output.Append(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}").AsSpan());
                break;
        }
    }

    private static UnwritableTreeException NoNumber(string text) => new($"The tree holds '{text}' as a number, which it is not.");
}
