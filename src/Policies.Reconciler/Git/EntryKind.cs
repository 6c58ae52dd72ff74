namespace Policies.Reconciler.Git;

/// <summary>What an entry of a tree is.</summary>
public enum EntryKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A file that may be run.</summary>
    Executable,

    /// <summary>A symbolic link; never followed.</summary>
    Link,

    /// <summary>A submodule; never followed.</summary>
    Submodule,

    /// <summary>A folder.</summary>
    Folder,
}
