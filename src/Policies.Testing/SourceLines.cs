using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace Policies.Testing;

/// <summary>Where the members of a policy project were written, by its portable PDB.</summary>
internal sealed class SourceLines(Assembly assembly)
{
    private const BindingFlags Every = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The file and line of a member such as <c>Acme.Policies.Checkout.Network.Flows[0]</c>, or of the nearest that it is part of; null where nothing says it.</summary>
    public string? Find(string memberPath)
    {
        var names = memberPath.Split('.').Select(name => name.Split('[')[0]).ToArray();
        for (var length = names.Length; length > 0; length--)
        {
            if (assembly.GetType(string.Join('.', names[..length])) is { } type)
            {
                MethodBase? method = length < names.Length ? type.GetProperty(names[length], Every)?.GetMethod : null;
                return Line(method ?? type.GetConstructors(Every).FirstOrDefault());
            }
        }

        return null;
    }

    private string? Line(MethodBase? method)
    {
        var symbols = Path.ChangeExtension(assembly.Location, ".pdb");
        if (method is null || !File.Exists(symbols))
        {
            return null;
        }

        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(symbols));
        var reader = provider.GetMetadataReader();
        var handle = System.Reflection.Metadata.Ecma335.MetadataTokens.MethodDebugInformationHandle(method.MetadataToken & 0xFFFFFF);
        foreach (var point in reader.GetMethodDebugInformation(handle).GetSequencePoints())
        {
            if (!point.IsHidden)
            {
                var document = reader.GetString(reader.GetDocument(point.Document).Name);
                return string.Create(CultureInfo.InvariantCulture, $"{document}({point.StartLine})");
            }
        }

        return null;
    }
}
