namespace Policies.Rendering.Output;

/// <summary>A folder that is filled with new files, held open so that the way to it is walked once.</summary>
internal sealed class NewFiles : IDisposable
{
    private readonly string folder;
    private readonly int descriptor;

    public NewFiles(string folder, string name)
    {
        (this.folder, Name) = (folder, name);
        descriptor = NewFile.OpenFolder(folder);
    }

    /// <summary>What the folder is called by who fills it.</summary>
    public string Name { get; }

    /// <summary>Writes a file that is not there yet, and says when it was written.</summary>
    /// <exception cref="IOException">Something stands there, or the disk is full.</exception>
    public long Write(string file, ReadOnlySpan<byte> bytes) => NewFile.Write(descriptor, folder, file, bytes);

    public void Dispose() => NewFile.CloseFolder(descriptor);
}
