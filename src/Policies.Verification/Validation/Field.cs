using System.Globalization;
using Policies.Objects;

namespace Policies.Verification.Validation;

/// <summary>A place in an object: what is written there, and how the API server names the place. A written null is nothing.</summary>
internal sealed class Field
{
    private const int MostShown = 300;

    private readonly Action<int, string, bool> refuse;
    private readonly Field? parent;
    private readonly string step;
    private readonly Node? node;
    private readonly bool isPlain;

    private Field(Action<int, string, bool> refuse, Field? parent, string step, Node? node, bool isPlain) =>
        (this.refuse, this.parent, this.step, this.node, this.isPlain) = (refuse, parent, step, node is Scalar { Kind: ScalarKind.Null } ? null : node, isPlain);

    /// <summary>The whole of an object.</summary>
    public static Field Of(KubernetesObject written, Action<int, string, bool> refuse) => new(refuse, null, "", written.Root, isPlain: false);

    /// <summary>Whether anything is written.</summary>
    public bool IsWritten => node is not null;

    /// <summary>How many entries or elements are written.</summary>
    public int Count => node switch { Mapping mapping => mapping.Count, Sequence list => list.Count, _ => 0 };

    /// <summary>Whether a text is written, and no number.</summary>
    public bool IsText => node is Scalar { Kind: ScalarKind.String };

    /// <summary>The place below a key.</summary>
    public Field this[string key] => new(refuse, this, key, (node as Mapping)?[key], isPlain);

    /// <summary>The same place, where faults keep nobody from telling what is meant.</summary>
    public Field Plainly => new(refuse, parent, step, node, isPlain: true);

    /// <summary>The text; refused where something else is written.</summary>
    public string? Text => node switch
    {
        null => null,
        Scalar { Kind: ScalarKind.String } text => text.Text,
        _ => Mistyped<string>("string"),
    };

    /// <summary>The whole number; refused where something else is written.</summary>
    public long? Integer => node switch
    {
        null => null,
        Scalar { Kind: ScalarKind.Integer } number when long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        _ => Mistyped<long?>("integer"),
    };

    /// <summary>The elements; refused where something else than a list is written.</summary>
    public IReadOnlyList<Field> Items => node switch
    {
        null => [],
        Sequence list => [.. list.Select((item, i) => new Field(refuse, this, string.Create(CultureInfo.InvariantCulture, $"[{i}]"), item, isPlain))],
        _ => Mistyped<Field[]>("array") ?? [],
    };

    /// <summary>The entries by key; refused where something else than a mapping is written.</summary>
    public IEnumerable<(string Key, Field Value)> Entries => node switch
    {
        null => [],
        Mapping mapping => mapping.Select(entry => (entry.Key, this[entry.Key])),
        _ => Mistyped<(string, Field)[]>("object") ?? [],
    };

    /// <summary>Refuses fields that the API does not know and keys that stand twice; says whether a mapping is written at all.</summary>
    public bool Knows(params ReadOnlySpan<string> fields)
    {
        if (node is not Mapping mapping)
        {
            return node is not null && Mistyped<bool>("object");
        }

        for (var i = 0; i < mapping.Count; i++)
        {
            var key = mapping[i].Key;
            if (!fields.Contains(key))
            {
                refuse(LineOf(mapping[i].Value), $"unknown field \"{this[key].Path}\"", true);
            }
            else if (!ReferenceEquals(mapping[key], mapping[i].Value))
            {
                refuse(LineOf(mapping[i].Value), $"duplicate field \"{this[key].Path}\"", true);
            }
        }

        return true;
    }

    /// <summary>Refuses what is written.</summary>
    public void Invalid(string detail) => refuse(Line, $"{Path}: Invalid value: {Shown}: {detail}", isPlain);

    /// <summary>Refuses a part of what is written.</summary>
    public void Invalid(string part, string detail) => refuse(Line, $"{Path}: Invalid value: \"{part}\": {detail}", isPlain);

    /// <summary>Refuses that nothing, or an empty value, is written.</summary>
    public void Required(string detail = "") => refuse(Line, detail.Length == 0 ? $"{Path}: Required value" : $"{Path}: Required value: {detail}", isPlain);

    /// <summary>Refuses that something is written.</summary>
    public void Forbidden(string detail) => refuse(Line, $"{Path}: Forbidden: {detail}", isPlain);

    /// <summary>Refuses a value that stands there a second time.</summary>
    public void Duplicate() => refuse(Line, $"{Path}: Duplicate value: {Shown}", isPlain);

    /// <summary>Refuses a value that is none of a few.</summary>
    public void OneOf(params string[] supported)
    {
        if (Text is { } text && !supported.Contains(text))
        {
            refuse(Line, $"{Path}: Unsupported value: {Shown}: supported values: {string.Join(", ", supported.Select(value => $"\"{value}\""))}", isPlain);
        }
    }

    /// <summary>Refuses a list or a mapping with too few or too many elements.</summary>
    public void Holds(int least, int most)
    {
        if (IsWritten && Count > most)
        {
            refuse(Line, string.Create(CultureInfo.InvariantCulture, $"{Path}: Too many: {Count}: must have at most {most} items"), most > 1 || isPlain);
        }
        else if (IsWritten && Count < least)
        {
            refuse(Line, string.Create(CultureInfo.InvariantCulture, $"{Path}: Invalid value: {Count}: {Path} in body should have at least {least} {(node is Mapping ? "properties" : "items")}"), isPlain);
        }
    }

    /// <summary>Refuses a text of too many characters.</summary>
    public void HasAtMost(int characters)
    {
        if (Text is { } text && text.Length > characters)
        {
            refuse(Line, string.Create(CultureInfo.InvariantCulture, $"{Path}: Too long: may not be more than {characters} bytes"), true);
        }
    }

    /// <summary>Refuses a number out of bounds, as the schemas of custom resources do.</summary>
    public void IsWithin(int least, int most)
    {
        if (Integer is { } value && (value < least || value > most))
        {
            Invalid(string.Create(CultureInfo.InvariantCulture, $"{Path} in body should be {(value < least ? $"greater than or equal to {least}" : $"less than or equal to {most}")}"));
        }
    }

    /// <summary>How the API server names the place.</summary>
    public string Path => parent is null ? step : step.StartsWith('[') || parent.Path.Length == 0 ? parent.Path + step : $"{parent.Path}.{step}";

    private int Line => node is { Line: > 0 } ? node.Line : parent?.Line ?? 0;

    private string Shown => node switch
    {
        null => "\"\"",
        Scalar { Kind: ScalarKind.String } text => $"\"{(text.Text.Length > MostShown ? text.Text[..MostShown] + "…" : text.Text)}\"",
        Scalar scalar => scalar.Text,
        Sequence => "\"array\"",
        _ => "\"object\"",
    };

    private int LineOf(Node value) => value.Line > 0 ? value.Line : Line;

    private T? Mistyped<T>(string type)
    {
        Invalid($"must be of type {type}");
        return default;
    }
}
