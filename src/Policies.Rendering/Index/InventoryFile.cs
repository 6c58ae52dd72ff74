namespace Policies.Rendering.Index;

/// <summary>A file of ours in a cluster's folder.</summary>
/// <param name="Path">Within the folder, with forward slashes.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
/// <param name="Definition">Full name of the definition it came from.</param>
/// <param name="Object">The object that it holds; null where it holds none.</param>
public sealed record InventoryFile(string Path, string Sha256, string Definition, ObjectIdentity? Object)
{
    /// <summary>Its line in the inventory.</summary>
    internal byte[] ToLine() => JsonText.Line(this, Write);

    private static void Write(JsonText json, InventoryFile file) => json
        .Text("path", file.Path)
        .Text("sha256", file.Sha256)
        .Text("definition", file.Definition)
        .Object("object", file.Object, ObjectIdentity.Write);
}
