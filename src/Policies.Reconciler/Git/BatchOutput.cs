using System.Text;

namespace Policies.Reconciler.Git;

/// <summary>Lines, and bytes of a known number between them.</summary>
internal sealed class BatchOutput(Stream stream)
{
    private readonly byte[] buffer = new byte[32 << 10];
    private int from;
    private int until;

    /// <summary>The next line without its end; null at the end.</summary>
    public async ValueTask<string?> LineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (from < until || await FillAsync(cancellation).ConfigureAwait(false))
        {
            var end = buffer.AsSpan(from, until - from).IndexOf((byte)'\n');
            line.Append(Encoding.UTF8.GetString(buffer, from, end < 0 ? until - from : end));
            from = end < 0 ? until : from + end + 1;
            if (end >= 0)
            {
                return line.ToString();
            }
        }

        return line.Length > 0 ? throw new EndOfStreamException() : null;
    }

    /// <summary>That many bytes, and the line's end behind them, which is left out.</summary>
    public async ValueTask<byte[]> BytesAsync(int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        var filled = Math.Min(count, until - from);
        buffer.AsSpan(from, filled).CopyTo(bytes);
        from += filled;
        await stream.ReadExactlyAsync(bytes.AsMemory(filled), cancellation).ConfigureAwait(false);
        if (from == until && !await FillAsync(cancellation).ConfigureAwait(false))
        {
            throw new EndOfStreamException();
        }

        from++;
        return bytes;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        from = 0;
        until = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false);
        return until > 0;
    }
}
