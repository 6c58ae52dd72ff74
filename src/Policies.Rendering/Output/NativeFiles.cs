using System.Runtime.InteropServices;

namespace Policies.Rendering.Output;

/// <summary>What the systems can do with files and .NET cannot say.</summary>
internal static partial class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Lets two paths change places in one step; false where the system, or its file system, cannot.</summary>
    public static bool TryExchange(string left, string right)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameAt2(CurrentFolder, left, CurrentFolder, right, Exchange) == 0
                : OperatingSystem.IsMacOS() && RenameX(left, right, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Gives a file a second name; false where the file system cannot, or may not.</summary>
    public static bool TryLink(string file, string name) => OperatingSystem.IsWindows() ? CreateHardLink(name, file, 0) : Link(file, name) == 0;

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int leftFolder, string left, int rightFolder, string right, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameX(string left, string right, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string file, nint security);
}
