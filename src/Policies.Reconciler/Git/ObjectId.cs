namespace Policies.Reconciler.Git;

/// <summary>The name that git gives to an object: 40 or 64 digits, lower-case hexadecimal.</summary>
public readonly record struct ObjectId
{
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly string? text;

    private ObjectId(string text) => this.text = text;

    /// <summary>How many digits it has.</summary>
    public int Length => Text.Length;

    private string Text => text ?? "";

    /// <summary>Reads one; false where the text is anything else.</summary>
    public static bool TryParse(string text, out ObjectId id)
    {
        var isOne = text.Length is 40 or 64 && !text.AsSpan().ContainsAnyExcept(Digits);
        id = isOne ? new(text) : default;
        return isOne;
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static ObjectId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no name of an object");

    /// <summary>Takes the bytes of one.</summary>
    public static ObjectId Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(bytes));

    /// <summary>The digits.</summary>
    public override string ToString() => Text;
}
