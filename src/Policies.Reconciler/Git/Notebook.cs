using System.Text;

namespace Policies.Reconciler.Git;

/// <summary>A small file beside a repository with what is remembered of it; lost without harm.</summary>
internal sealed class Notebook(string path)
{
    private const int MostBytes = 1 << 20;

    public string? Read()
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= MostBytes } ? File.ReadAllText(path, Encoding.UTF8) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Write(string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var part = $"{path}.part";
            File.WriteAllText(part, text);
            File.Move(part, path, overwrite: true);
        }
        catch (IOException)
        {
            // A full disk: the next run looks closer, and no more.
        }
    }
}
