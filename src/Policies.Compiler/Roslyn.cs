using System.Runtime.Loader;

namespace Policies.Compiler;

/// <summary>The C# compiler of the SDK that builds the project; the one that the project itself was compiled with.</summary>
internal static class Roslyn
{
    private static string? folder;

    /// <summary>Says where its assemblies are, before the first of them is needed.</summary>
    public static void Find(string path)
    {
        if (Interlocked.Exchange(ref folder, path) is null)
        {
            AssemblyLoadContext.Default.Resolving += (context, name) =>
                Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        }
    }
}
