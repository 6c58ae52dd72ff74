namespace Policies.Rendering.Index;

/// <summary>A file of a cluster's folder and the member that it comes from.</summary>
/// <param name="Path">Within the cluster's folder, with forward slashes.</param>
/// <param name="Member">The member path, such as <c>Acme.Policies.Checkout.Network.Flows[0]</c>.</param>
public sealed record IndexedFile(string Path, string Member)
{
    /// <summary>Its line in the index.</summary>
    internal byte[] ToLine() => JsonText.Line(this, Write);

    private static void Write(JsonText json, IndexedFile file) => json
        .Text("path", file.Path)
        .Text("member", file.Member);
}
