using Policies.Manifests;

namespace Policies.Verification.Rights;

/// <summary>The roles and bindings that every API server makes for itself.</summary>
internal static class BuiltInAccess
{
    private static readonly Lazy<IReadOnlyList<Manifest>> Read = new(ReadAll);

    /// <summary>The objects.</summary>
    public static IReadOnlyList<Manifest> Manifests => Read.Value;

    private static IReadOnlyList<Manifest> ReadAll()
    {
        const string Name = "BuiltInAccess.yaml";
        using var text = new StreamReader(typeof(BuiltInAccess).Assembly.GetManifestResourceStream(Name)!);
        return ManifestReader.ReadText(text.ReadToEnd(), Name).Manifests;
    }
}
