using System.Text.Encodings.Web;
using System.Text.Json;

namespace Policies.Rendering.Index;

/// <summary>Writes our JSON: indented by two, LF, each entry of a list on a line of its own; what is null is left out.</summary>
/// <remarks>By hand, because a serializer's start alone takes longer than writing the files of a small fleet.</remarks>
internal sealed class JsonText
{
    private const int Step = 2;

    [ThreadStatic]
    private static Utf8Buffer? reused;

    private readonly Utf8Buffer output = reused ??= new();
    private int depth;
    private bool isLine;
    private bool isFirst = true;

    private JsonText()
    {
    }

    /// <summary>A whole document; good until this thread makes the next one, for large ones that nobody keeps.</summary>
    public static ReadOnlyMemory<byte> Document(Action<JsonText> members)
    {
        var json = new JsonText();
        json.output.Clear();
        json.Begin('{');
        members(json);
        json.End('}');
        json.output.Append((byte)'\n');
        return json.output.WrittenMemory;
    }

    /// <summary>One entry of such a list as a line, to be written with <see cref="Written"/> as often as it is needed.</summary>
    public static byte[] Line<T>(T value, Action<JsonText, T> members)
    {
        var json = new JsonText { isLine = true };
        json.output.Clear();
        json.Begin('{');
        members(json, value);
        json.End('}');
        return json.output.Written.ToArray();
    }

    public JsonText Text(string key, string? value)
    {
        if (value is not null)
        {
            Key(key);
            Quote(value);
        }

        return this;
    }

    public JsonText Number(string key, long? value)
    {
        if (value is { } number)
        {
            Key(key);
            Append(number);
        }

        return this;
    }

    public JsonText Flag(string key, bool value)
    {
        Key(key);
        output.Append(value ? "true"u8 : "false"u8);
        return this;
    }

    /// <summary>A list of texts, on one line.</summary>
    public JsonText Texts(string key, IReadOnlyList<string> values)
    {
        Key(key);
        output.Append((byte)'[');
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                output.Append((byte)',');
            }

            Quote(values[i]);
        }

        output.Append((byte)']');
        return this;
    }

    public JsonText Object<T>(string key, T? value, Action<JsonText, T> members)
        where T : class
    {
        if (value is not null)
        {
            Key(key);
            Begin('{');
            members(this, value);
            End('}');
        }

        return this;
    }

    /// <summary>A list with each entry as a line of its own, or within a line.</summary>
    public JsonText Lines<T>(string key, IReadOnlyList<T> values, Action<JsonText, T> members)
        where T : class => List(key, values, members, asLines: true);

    /// <summary>A list with each entry over several lines.</summary>
    public JsonText Objects<T>(string key, IReadOnlyList<T> values, Action<JsonText, T> members)
        where T : class => List(key, values, members, asLines: false);

    /// <summary>A list of lines that are there already.</summary>
    public JsonText Written(string key, IReadOnlyList<byte[]> lines)
    {
        Key(key);
        Begin('[');
        foreach (var line in lines)
        {
            Next();
            output.Append(line);
        }

        End(']');
        return this;
    }

    private JsonText List<T>(string key, IReadOnlyList<T> values, Action<JsonText, T> members, bool asLines)
        where T : class
    {
        Key(key);
        Begin('[');
        var outer = isLine;
        for (var i = 0; i < values.Count; i++)
        {
            Next();
            isLine |= asLines;
            Begin('{');
            members(this, values[i]);
            End('}');
            isLine = outer;
        }

        End(']');
        return this;
    }

    private void Key(string key)
    {
        Next();
        Quote(key);
        output.Append((byte)':');
        if (!isLine)
        {
            output.Append((byte)' ');
        }
    }

    private void Next()
    {
        if (!isFirst)
        {
            output.Append((byte)',');
        }

        isFirst = false;
        Break();
    }

    private void Break()
    {
        if (!isLine)
        {
            output.Append((byte)'\n');
            output.AppendSpaces(depth * Step);
        }
    }

    private void Begin(char bracket)
    {
        output.Append((byte)bracket);
        depth++;
        isFirst = true;
    }

    private void End(char bracket)
    {
        depth--;
        if (!isFirst)
        {
            Break();
        }

        isFirst = false;
        output.Append((byte)bracket);
    }

    private void Append(long number)
    {
        number.TryFormat(output.GetSpan(20), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private void Quote(string text)
    {
        output.Append((byte)'"');
        if (!TryAppendPlain(text))
        {
            output.Append(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        }

        output.Append((byte)'"');
    }

    private bool TryAppendPlain(string text)
    {
        var room = output.GetSpan(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            room[i] = (byte)text[i];
        }

        output.Advance(text.Length);
        return true;
    }
}
