using System.Buffers;
using System.Text;
using CliWrap;

namespace Policies.Reconciler.Git;

/// <summary>What a program writes, up to a limit; the rest is read on and dropped, or the program would wait for ever.</summary>
internal sealed class BoundedText(int most)
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public bool IsTooLong { get; private set; }

    public PipeTarget Target => PipeTarget.Create(async (stream, cancellation) =>
    {
        var buffer = new byte[8 << 10];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            IsTooLong |= bytes.WrittenCount + read > most;
            if (!IsTooLong)
            {
                bytes.Write(buffer.AsSpan(0, read));
            }
        }
    });

    public override string ToString() => Encoding.UTF8.GetString(bytes.WrittenSpan);
}
