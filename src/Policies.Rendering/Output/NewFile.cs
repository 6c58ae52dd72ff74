using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Policies.Rendering.Output;

/// <summary>Writes a file that is not there yet, with as few calls into the system as that takes: most of a fresh build is this.</summary>
internal static partial class NewFile
{
    // The numbers of x64 and arm64: write only, create, fail where it exists, close on exec; only as a place for others, close on exec.
    private const int CreateNew = 0x1 | 0x40 | 0x80 | 0x80000;
    private const int PathOnly = 0x200000 | 0x80000;
    private const int ReadAndWriteForAll = 0x1B6;
    private const int CurrentFolder = -100;
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
            return WriteNatively(CurrentFolder, "", path, bytes);
        }

        using var handle = WritePortably(path, bytes);
        return File.GetLastWriteTimeUtc(handle).Ticks;
    }

    /// <summary>The same in a folder that <see cref="OpenFolder"/> opened.</summary>
    public static long Write(int descriptor, string folder, string file, ReadOnlySpan<byte> bytes) =>
        descriptor == CurrentFolder ? Write(Path.Combine(folder, file), bytes) : WriteNatively(descriptor, folder, file, bytes);

    /// <summary>Holds a folder open where the system lets files be made in one.</summary>
    public static int OpenFolder(string folder) =>
        IsNative && Open(CurrentFolder, folder, PathOnly, 0) is var descriptor and >= 0 ? descriptor : CurrentFolder;

    /// <summary>Lets go of what <see cref="OpenFolder"/> gave.</summary>
    public static void CloseFolder(int descriptor)
    {
        if (descriptor != CurrentFolder)
        {
            _ = Close(descriptor);
        }
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
    private static long WriteNatively(int place, string folder, string path, ReadOnlySpan<byte> bytes)
    {
        int descriptor;
        while ((descriptor = Open(place, path, CreateNew, ReadAndWriteForAll)) < 0)
        {
            ThrowUnlessInterrupted(folder, path);
        }

        try
        {
            while (bytes.Length > 0)
            {
                var written = Write(descriptor, bytes, (nuint)bytes.Length);
                if (written < 0)
                {
                    ThrowUnlessInterrupted(folder, path);
                }
                else
                {
                    bytes = bytes[(int)written..];
                }
            }

            return TimeOf(descriptor);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static long TimeOf(int descriptor)
    {
        Span<long> status = stackalloc long[StatusSize];
        if (Status(descriptor, "\0"u8, EmptyPath, ModificationTime, status) == 0)
        {
            return DateTime.UnixEpoch.Ticks + (status[SecondsAt] * TimeSpan.TicksPerSecond) + ((uint)status[SecondsAt + 1] / TimeSpan.NanosecondsPerTick);
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: false);
        return File.GetLastWriteTimeUtc(handle).Ticks;
    }

    private static void ThrowUnlessInterrupted(string folder, string path)
    {
        if (Marshal.GetLastPInvokeError() is var error && error != Interrupted)
        {
            throw new IOException($"'{Path.Combine(folder, path)}' cannot be written: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(int folder, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Status(int descriptor, ReadOnlySpan<byte> path, int flags, uint wanted, Span<long> status);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nuint count);
}
