namespace Policies.Rendering.Index;

/// <summary>Where a cluster's folder goes.</summary>
/// <param name="Url">URL of the repository, the cluster's name filled in.</param>
/// <param name="Branch">The branch that the agent pulls.</param>
/// <param name="Folder">The folder that is ours.</param>
/// <param name="Author">Who commits, as <c>Name &lt;address&gt;</c>; null for what git is configured with.</param>
public sealed record IndexedRepository(string Url, string Branch, string Folder, string? Author)
{
    internal static void Write(JsonText json, IndexedRepository repository) => json
        .Text("url", repository.Url)
        .Text("branch", repository.Branch)
        .Text("folder", repository.Folder)
        .Text("author", repository.Author);
}
