using System.Text;

namespace Policies.Manifests;

/// <summary>The text of a file: read at once where it is short, a part at a time as it is parsed where it is long.</summary>
internal sealed class FileText
{
    private const string NoUtf8 = "The file is not UTF-8; save it as such";

    // What is longer is not read before it is parsed.
    private const int MostAtOnce = 1 << 20;

    // Throws at bytes that are no UTF-8, which would else be read as something that nobody wrote.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Func<TextReader> open;

    private FileText(Func<TextReader> open) => this.open = open;

    /// <summary>Why there is no text; null where there is.</summary>
    public string? Fault { get; private init; }

    /// <summary>Why it holds no objects by itself; null where it may.</summary>
    public string? Foreign { get; private init; }

    /// <summary>The text of a file; what cannot be read, or is more than the limits allow, is a fault.</summary>
    public static FileText OfFile(string path, ReadLimits limits)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return !stream.CanSeek ? OfPipe(stream, limits)
                : stream.Length > limits.FileBytes ? TooLong(stream.Length, limits)
                : stream.Length > MostAtOnce ? new(() => Reader(File.OpenRead(path)))
                : OfText(Whole(stream));
        }
        catch (Exception e) when (Reason(e) is not null)
        {
            return Without(Reason(e)!);
        }
    }

    /// <summary>No text, for the file holds no objects by itself.</summary>
    public static FileText OfForeign(string reason) => new(() => TextReader.Null) { Foreign = reason };

    /// <summary>A text that is no file's.</summary>
    public static FileText OfText(string text) => new(() => new StringReader(text));

    /// <summary>Why a text could not be read to its end; null where the exception is about something else.</summary>
    public static string? Reason(Exception exception) => exception switch
    {
        DecoderFallbackException => NoUtf8,
        IOException or UnauthorizedAccessException => $"The file cannot be read: {exception.Message}",
        _ => null,
    };

    /// <summary>Reads it from its beginning.</summary>
    public TextReader Open() => open();

    private static FileText Without(string fault) => new(() => TextReader.Null) { Fault = fault };

    private static StreamReader Reader(Stream stream) => new(stream, Utf8, detectEncodingFromByteOrderMarks: true);

    private static string Whole(Stream stream)
    {
        using var reader = Reader(stream);
        return reader.ReadToEnd();
    }

    // It can be read only once.
    private static FileText OfPipe(Stream stream, ReadLimits limits)
    {
        using var copy = new MemoryStream();
        var block = new byte[1 << 16];
        while (copy.Length <= limits.FileBytes && stream.Read(block) is > 0 and var read)
        {
            copy.Write(block, 0, read);
        }

        copy.Position = 0;
        return copy.Length > limits.FileBytes ? TooLong(copy.Length, limits) : OfText(Whole(copy));
    }

    private static FileText TooLong(long length, ReadLimits limits) =>
        Without($"The file has {(length >> 20) + 1} MiB, more than the {limits.FileBytes >> 20} MiB that are read; divide it");
}
