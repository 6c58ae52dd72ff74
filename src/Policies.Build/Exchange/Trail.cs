using System.Text;

namespace Policies.Build.Exchange;

/// <summary>A file that names the definition whose code is running, so that a process that ended in the middle of it leaves its name behind.</summary>
internal sealed class Trail : IDisposable
{
    private const int Length = 1024;

    private readonly FileStream file;
    private readonly byte[] buffer = new byte[Length];

    /// <summary>Begins a trail, empty so far.</summary>
    public Trail(string path)
    {
        file = new(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
        Set("");
    }

    /// <summary>The definition whose code is running; empty where none is.</summary>
    public string Current { get; private set; } = "";

    /// <summary>Names the definition whose code runs from now on; empty for none.</summary>
    public void Set(string memberPath)
    {
        Current = memberPath;
        Array.Clear(buffer, 0, Length);
        var bytes = Encoding.UTF8.GetBytes(memberPath);
        Array.Copy(bytes, buffer, Math.Min(bytes.Length, Length));
        file.Position = 0;
        file.Write(buffer, 0, Length);
        file.Flush();
    }

    /// <summary>The definition whose code was running when a process wrote last; empty where none was.</summary>
    public static string Read(string path)
    {
        if (!File.Exists(path))
        {
            return "";
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().TrimEnd('\0');
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
