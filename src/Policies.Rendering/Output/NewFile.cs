using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Policies.Rendering.Output;

/// <summary>Writes a file that is not there yet, with as few calls into the system as that takes: most of a fresh build is this.</summary>
internal static partial class NewFile
{
    // The numbers of x64 and arm64: write only, create, fail where it exists, close on exec.
    private const int CreateNew = 0x1 | 0x40 | 0x80 | 0x80000;
    private const int ReadAndWriteForAll = 0x1B6;
    private const int Interrupted = 4;

    // Of statx, whose numbers and layout are the same everywhere: https://man7.org/linux/man-pages/man2/statx.2.html
    private const int EmptyPath = 0x1000;
    private const uint ModificationTime = 0x40;
    private const int StatusSize = 256 / sizeof(long);
    private const int SecondsAt = 112 / sizeof(long);

    private static readonly bool IsNative = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Writes the bytes and gives the time that the file then has, in ticks, UTC.</summary>
    /// <exception cref="IOException">Something stands there, or the disk is full.</exception>
    public static long Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (IsNative)
        {
            return WriteNatively(path, bytes);
        }

        using var handle = WritePortably(path, bytes);
        return File.GetLastWriteTimeUtc(handle).Ticks;
    }

    private static SafeFileHandle WritePortably(string path, ReadOnlySpan<byte> bytes)
    {
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            RandomAccess.Write(handle, bytes, 0);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    // .NET also asks what it opened, locks it, seeks, unlocks it, and keeps a handle that has to be finalized.
    private static long WriteNatively(string path, ReadOnlySpan<byte> bytes)
    {
        int descriptor;
        while ((descriptor = Open(path, CreateNew, ReadAndWriteForAll)) < 0)
        {
            ThrowUnlessInterrupted(path);
        }

        try
        {
            while (bytes.Length > 0)
            {
                var written = Write(descriptor, bytes, (nuint)bytes.Length);
                if (written < 0)
                {
                    ThrowUnlessInterrupted(path);
                }
                else
                {
                    bytes = bytes[(int)written..];
                }
            }

            return TimeOf(descriptor, path);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static long TimeOf(int descriptor, string path)
    {
        Span<long> status = stackalloc long[StatusSize];
        return Status(descriptor, "\0"u8, EmptyPath, ModificationTime, status) == 0
            ? DateTime.UnixEpoch.Ticks + (status[SecondsAt] * TimeSpan.TicksPerSecond) + ((uint)status[SecondsAt + 1] / TimeSpan.NanosecondsPerTick)
            : File.GetLastWriteTimeUtc(path).Ticks;
    }

    private static void ThrowUnlessInterrupted(string path)
    {
        if (Marshal.GetLastPInvokeError() is var error && error != Interrupted)
        {
            throw new IOException($"'{path}' cannot be written: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Status(int descriptor, ReadOnlySpan<byte> path, int flags, uint wanted, Span<long> status);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nuint count);
}
