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
        json.Braces(() => members(json));
        json.output.Append((byte)'\n');
        return json.output.WrittenMemory;
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
            Braces(() => members(this, value));
        }

        return this;
    }

    /// <summary>A list with each entry as a line of its own, or within a line.</summary>
    public JsonText Lines<T>(string key, IReadOnlyList<T> values, Action<JsonText, T> members)
        where T : class
    {
        Key(key);
        var outer = isLine;
        Brackets(values, value =>
        {
            isLine = true;
            Braces(() => members(this, value));
            isLine = outer;
        });
        return this;
    }

    /// <summary>A list with each entry over several lines.</summary>
    public JsonText Objects<T>(string key, IReadOnlyList<T> values, Action<JsonText, T> members)
        where T : class
    {
        Key(key);
        Brackets(values, value => Braces(() => members(this, value)));
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

    private void Braces(Action members)
    {
        output.Append((byte)'{');
        depth++;
        isFirst = true;
        members();
        depth--;
        if (!isFirst)
        {
            Break();
        }

        isFirst = false;
        output.Append((byte)'}');
    }

    private void Brackets<T>(IReadOnlyList<T> values, Action<T> append)
    {
        output.Append((byte)'[');
        depth++;
        isFirst = true;
        for (var i = 0; i < values.Count; i++)
        {
            Next();
            append(values[i]);
            isFirst = false;
        }

        depth--;
        if (values.Count > 0)
        {
            Break();
        }

        isFirst = false;
        output.Append((byte)']');
    }

    private void Append(long number)
    {
        number.TryFormat(output.GetSpan(20), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private void Quote(string text)
    {
        output.Append((byte)'"');
        if (IsPlain(text))
        {
            output.Append(text.AsSpan());
        }
        else
        {
            output.Append(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        }

        output.Append((byte)'"');
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
