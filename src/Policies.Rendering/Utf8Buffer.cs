using System.Buffers;
using System.Text;

namespace Policies.Rendering;

/// <summary>UTF-8 text that grows, and is used again.</summary>
internal sealed class Utf8Buffer : IBufferWriter<byte>
{
    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>The same, good until more is written.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Append(byte one)
    {
        if (Length == bytes.Length)
        {
            Grow(1);
        }

        bytes[Length++] = one;
    }

    public void Append(ReadOnlySpan<byte> many)
    {
        many.CopyTo(GetSpan(many.Length));
        Length += many.Length;
    }

    public void Append(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, GetSpan(text.Length * 3));

    public void AppendSpaces(int count)
    {
        GetSpan(count)[..count].Fill((byte)' ');
        Length += count;
    }

    public void Insert(int at, ReadOnlySpan<byte> many)
    {
        _ = GetSpan(many.Length);
        bytes.AsSpan(at, Length - at).CopyTo(bytes.AsSpan(at + many.Length));
        many.CopyTo(bytes.AsSpan(at));
        Length += many.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return bytes.AsSpan(Length);
    }

    private void Reserve(int count)
    {
        if (bytes.Length - Length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count) => Array.Resize(ref bytes, checked((int)Math.Max(bytes.Length * 2L, (long)Length + count)));
}
