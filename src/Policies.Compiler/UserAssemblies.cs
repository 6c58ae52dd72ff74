using System.Reflection;
using System.Runtime.Loader;

namespace Policies.Compiler;

/// <summary>The user's assembly and what it refers to, found where the project found them; the language itself is the compiler's own.</summary>
internal sealed class UserAssemblies : AssemblyLoadContext
{
    private static readonly string[] Shared = ["Policies.Dsl", "Policies.Objects"];

    private readonly Dictionary<string, string> paths;
    private readonly AssemblyDependencyResolver? resolver;

    /// <summary>Takes the references of a project at run time.</summary>
    public UserAssemblies(string assembly, IEnumerable<string> references)
        : base("policies of " + Path.GetFileNameWithoutExtension(assembly))
    {
        paths = references.GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key!, same => same.First(), StringComparer.OrdinalIgnoreCase);
        resolver = File.Exists(Path.ChangeExtension(assembly, ".deps.json")) ? new(assembly) : null;
        Main = LoadFromAssemblyPath(assembly);
    }

    /// <summary>The assembly with the definitions.</summary>
    public Assembly Main { get; }

    /// <summary>The language that the user's assembly was compiled against, where that is not the one that the compiler knows; null where it is.</summary>
    public string? ForeignLanguage() => Shared.Select(name => paths.GetValueOrDefault(name)).OfType<string>().FirstOrDefault(path => !Identity.OfFile(path).Equals(Identity.Of(Path.GetFileNameWithoutExtension(path))));

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        null => null,
        var name when Shared.Contains(name) => null,
        var name when PathOf(name, assemblyName) is { } path => LoadFromAssemblyPath(path),
        _ => null,
    };

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        resolver?.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private string? PathOf(string name, AssemblyName assemblyName) =>
        paths.GetValueOrDefault(name) is { } path && File.Exists(path) ? path : resolver?.ResolveAssemblyToPath(assemblyName);
}
