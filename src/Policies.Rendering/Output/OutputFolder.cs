using System.Collections.Concurrent;

namespace Policies.Rendering.Output;

/// <summary>A folder that changes in one step: the new one is made beside it, of new files and of links to those that stay, and then takes its place.</summary>
internal sealed class OutputFolder
{
    private static readonly string Separator = Path.DirectorySeparatorChar.ToString();

    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> removed = new(StringComparer.Ordinal);
    private readonly Lock beginning = new();
    private volatile bool hasBegun;

    public OutputFolder(string folder)
    {
        Current = Resolve(folder);
        Next = Current + ".next~";
        Old = Current + ".old~";
    }

    /// <summary>What is used, or nothing.</summary>
    public string Current { get; }

    /// <summary>Whether anything is to change.</summary>
    public bool HasBegun => hasBegun;

    private string Next { get; }

    private string Old { get; }

    /// <summary>Puts in order what a build that was ended left behind.</summary>
    public void Recover()
    {
        var current = FoundEntry.KindOf(Current);
        if (current is EntryKind.File or EntryKind.Link)
        {
            throw new IOException($"'{Current}' is no folder.");
        }

        if (current == EntryKind.None && FoundEntry.KindOf(Old) == EntryKind.Folder)
        {
            Directory.Move(Old, Current);
        }

        Delete(Next);
        RemoveOld();
    }

    public string PathOf(string path) => path.Length == 0 ? Current : Native(Current, path);

    public void Begin()
    {
        if (hasBegun)
        {
            return;
        }

        lock (beginning)
        {
            if (!hasBegun)
            {
                Directory.CreateDirectory(Next);
                hasBegun = true;
            }
        }
    }

    /// <summary>Writes a file that differs into a folder that was made, and says when it was written.</summary>
    public long Write(string path, ReadOnlySpan<byte> bytes) => NewFile.Write(Native(Next, path), bytes);

    /// <summary>A folder for new files by the one at the top, and its path in there, which may be empty.</summary>
    public NewFiles Within(string top, string path)
    {
        var folder = path.Length == 0 ? top : $"{top}/{path}";
        MakeFolder(folder);
        return new(Native(Next, folder), path);
    }

    /// <summary>Takes over what stands at a path as it is, with all below it.</summary>
    public void Carry(string path, EntryKind kind)
    {
        var (from, to) = (PathOf(path), Make(path));
        switch (kind)
        {
            case EntryKind.Folder:
                MakeFolder(path);
                foreach (var (name, below) in FolderListing.TopOf(from))
                {
                    Carry($"{path}/{name}", below);
                }

                CarryMode(from, to);
                break;
            case EntryKind.Link:
                File.CreateSymbolicLink(to, new FileInfo(from).LinkTarget!);
                break;
            case EntryKind.File when !NativeFiles.TryLink(from, to):
                File.Copy(from, to);
                break;
        }
    }

    public void MakeFolder(string path)
    {
        Begin();
        if (path.Length > 0 && !made.ContainsKey(path))
        {
            Directory.CreateDirectory(Native(Next, path));
            made.TryAdd(path, true);
        }
    }

    /// <summary>Leaves out a file of ours.</summary>
    public void Drop(string path)
    {
        Begin();
        removed.TryAdd(path, true);
    }

    /// <summary>Puts the new folder in the place of the current one.</summary>
    public void Swap()
    {
        if (FoundEntry.KindOf(Current) == EntryKind.None)
        {
            Directory.Move(Next, Current);
        }
        else
        {
            CarryMode(Current, Next);
            if (NativeFiles.TryExchange(Next, Current))
            {
                Directory.Move(Next, Old);
            }
            else
            {
                Directory.Move(Current, Old);
                Directory.Move(Next, Current);
            }
        }

        hasBegun = false;
        made.Clear();
    }

    /// <summary>Removes the folder that was replaced.</summary>
    public void RemoveOld()
    {
        if (FoundEntry.KindOf(Old) != EntryKind.Folder)
        {
            Delete(Old);
        }
        else
        {
            new ReplacedFolder(Current, removed).Remove(Old);
        }
    }

    /// <summary>Leaves everything as it is.</summary>
    public void Abandon()
    {
        if (hasBegun)
        {
            Delete(Next);
            hasBegun = false;
        }
    }

    private static void Delete(string folder)
    {
        switch (FoundEntry.KindOf(folder))
        {
            case EntryKind.Folder:
                Directory.Delete(folder, recursive: true);
                break;
            case EntryKind.File or EntryKind.Link:
                File.Delete(folder);
                break;
        }
    }

    private static void CarryMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    private static string Native(string folder, string path) =>
        folder + Separator + (Separator == "/" ? path : path.Replace("/", Separator, StringComparison.Ordinal));

    private static string Resolve(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new DirectoryInfo(full).LinkTarget is null
            ? full
            : Path.TrimEndingDirectorySeparator(Directory.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName);
    }

    private string Make(string path)
    {
        MakeFolder(path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "");
        return Native(Next, path);
    }
}
