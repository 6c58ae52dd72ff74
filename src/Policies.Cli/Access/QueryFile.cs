using System.Text;
using Policies.Verification.Rights;

namespace Policies.Cli.Access;

/// <summary>A file of queries, a line each, that may be endless.</summary>
internal static class QueryFile
{
    // Longer than any question; a file without ends of lines is none.
    private const int MostBytes = 1 << 20;

    /// <summary>Reads one query after the other; empty lines are passed over.</summary>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <exception cref="CommandFailure">The file cannot be read, or a line is no query.</exception>
    public static IEnumerable<AccessRequest> Read(string path)
    {
        var buffer = new byte[1 << 16];
        var (start, end, number) = (0, 0, 0);
        using var stream = Open(path);
        for (var hasMore = true; hasMore;)
        {
            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, end < MostBytes ? end * 2 : throw CommandFailure.Unreadable(FormattableString.Invariant($"{path}({number + 1}): this is no query: the line is longer than {MostBytes} bytes")));
            }

            var read = Fill(stream, buffer.AsSpan(end));
            hasMore = read > 0;
            end += read;
            while (start < end && (buffer.AsSpan(start, end - start).IndexOf((byte)'\n') is var length and >= 0 || (!hasMore && (length = end - start) > 0)))
            {
                number++;
                var line = buffer.AsSpan(start, length);
                if (number == 1 && line.StartsWith(Encoding.UTF8.Preamble))
                {
                    line = line[Encoding.UTF8.Preamble.Length..];
                }

                if (line.ContainsAnyExcept(" \t\r"u8))
                {
                    yield return Query.Read(line, path, number);
                }

                start = Math.Min(start + length + 1, end);
            }
        }
    }

    private static Stream Open(string path)
    {
        try
        {
            return path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    private static int Fill(Stream stream, Span<byte> buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    private static CommandFailure Unreadable(Exception e) => CommandFailure.Unreadable($"The queries cannot be read: {e.Message}");
}
