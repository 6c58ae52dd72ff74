using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Policies.Compiler;

/// <summary>Which build of an assembly a file holds.</summary>
internal static class Identity
{
    /// <summary>The one in a file.</summary>
    public static Guid OfFile(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    /// <summary>The one that runs here.</summary>
    public static Guid Of(string name) => Assembly.Load(name).ManifestModule.ModuleVersionId;
}
