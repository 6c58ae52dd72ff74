namespace Policies.Rendering.Output;

/// <summary>What a path in the output folder is.</summary>
internal enum EntryKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Anything that is no folder and no link.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, to whatever; it is never followed.</summary>
    Link,
}
