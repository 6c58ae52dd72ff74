using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Policies.Benchmarks;

/// <summary>Loads an analyzer with what lies beside it, as an editor does.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath)
    {
    }

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath)
    {
        var context = new AssemblyLoadContext(fullPath);
        context.Resolving += (within, name) => Path.Combine(Path.GetDirectoryName(fullPath)!, name.Name + ".dll") is var beside && File.Exists(beside) ? within.LoadFromAssemblyPath(beside) : null;
        return context.LoadFromAssemblyPath(fullPath);
    }
}
