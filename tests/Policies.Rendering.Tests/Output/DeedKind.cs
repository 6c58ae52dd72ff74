namespace Policies.Rendering.Tests.Output;

/// <summary>What someone may do to an output folder.</summary>
public enum DeedKind
{
    /// <summary>Puts a file of their own there.</summary>
    AddFile,

    /// <summary>Puts an empty folder there.</summary>
    AddFolder,

    /// <summary>Puts a symbolic link there.</summary>
    AddLink,

    /// <summary>Puts a file into the index's folder.</summary>
    AddToIndex,

    /// <summary>Edits a file of ours.</summary>
    Edit,

    /// <summary>Deletes a file of ours.</summary>
    Delete,

    /// <summary>Deletes the memory of the builds.</summary>
    Forget,

    /// <summary>Deletes a cluster's folder.</summary>
    DeleteCluster,

    /// <summary>Deletes a file of the index.</summary>
    DeleteIndex,
}
