namespace Policies.Rendering.Index;

/// <summary>A cluster's line in the index of the fleet.</summary>
/// <param name="Name">The cluster's name, which is also its folder's.</param>
/// <param name="Index">The cluster's own index, within the index's folder.</param>
/// <param name="Sha256">Of that file's bytes, in lower-case hexadecimal.</param>
/// <param name="Digest">Of its tree: see <see cref="TreeDigest"/>.</param>
/// <param name="Manifests">How many objects it has.</param>
/// <param name="Wave">The wave that it is in, from 0; null where it is in none.</param>
public sealed record IndexedCluster(string Name, string Index, string Sha256, string Digest, int Manifests, int? Wave)
{
    internal static void Write(JsonText json, IndexedCluster cluster) => json
        .Text("name", cluster.Name)
        .Text("index", cluster.Index)
        .Text("sha256", cluster.Sha256)
        .Text("digest", cluster.Digest)
        .Number("manifests", cluster.Manifests)
        .Number("wave", cluster.Wave);
}
