using Policies.Manifests;
using Policies.Objects;
using Policies.Reconciler.Agents;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Planning;

/// <summary>Holds what the agent would apply after a plan against what it applies before: our objects may come and go, and nothing else.</summary>
internal sealed class AgentCheck(IAgentView agents)
{
    private const int MostUnknown = 3;

    private static readonly string[] Roots = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
    // By it, kustomize passes an object over.
    private static ReadOnlySpan<byte> LocalConfiguration => "config.kubernetes.io/"u8;

    private static readonly string[] Read = [".yaml", ".yml", ".json"];

    /// <summary>The plan, with what speaks against it.</summary>
    public async Task<RepositoryPlan> OfAsync(PlanRequest request, OurFolder folder, RepositoryPlan plan, CancellationToken cancellation)
    {
        var (entries, contents) = await ReadAsync(folder, cancellation).ConfigureAwait(false);
        var changed = plan.Changes.ToDictionary(change => change.Path, StringComparer.Ordinal);
        var reading = Reading(request.Engine, folder.Path, entries);
        var treeBefore = new FileTree(entries.Keys, Content);
        var treeAfter = new FileTree(
            entries.Keys.Where(path => !changed.TryGetValue(path, out var change) || change.After is not null).Union(plan.Changes.Where(change => change.After is not null).Select(change => change.Path)),
            path => changed.TryGetValue(path, out var change) ? change.After!.Value : Content(path));
        if (!entries.Keys.Any(path => IsKustomization(path) && path != $"{folder.Path}/{KustomizationFile.Path}"))
        {
            Know(request, folder.Path, treeAfter, treeBefore, changed);
        }

        var before = agents.Of(request.Engine, treeBefore, reading);
        var after = agents.Of(request.Engine, treeAfter, reading);

        var ours = folder.Recorded.Keys.Concat((folder.State?.Released ?? []).SelectMany(one => one.Files).Select(file => file.Path)).Select(path => $"{folder.Path}/{path}").ToHashSet(StringComparer.Ordinal);
        ours.UnionWith(request.Tree.Files.Select(file => $"{folder.Path}/{file.Entry.Path}"));
        var applied = after.Objects.Select(one => one.Key).ToHashSet();
        var twice = before.Twice.Select(same => same.Key).ToHashSet();
        var delivered = after.Delivers(folder.Path);
        return plan with
        {
            Faults =
            [
                .. plan.Faults,
                .. before.Objects.Where(one => !ours.Contains(one.File) && !applied.Contains(one.Key)).Select(one => $"the agent would no longer apply {one.Key} of '{one.File}', which is someone else's"),
                .. after.Twice.Where(same => !twice.Contains(same.Key) || same.Any(one => ours.Contains(one.File))).Select(same => $"the agent would find {same.Key} twice: in {string.Join(" and ", same.Select(one => $"'{one.File}'"))}"),
                .. after.Faults.Except(before.Faults).Select(fault => $"the agent would stumble: {fault}"),
            ],
            NotDelivered = !delivered,
            Notes =
            [
                .. plan.Notes,
                .. delivered ? [] : (string[])[NotDelivered(folder.Path)],
                .. after.Unknown.Take(MostUnknown).Select(unknown => $"what the agent applies is not known in full: {unknown}"),
            ],
        };

        ReadOnlyMemory<byte> Content(string path) => ContentOf(path, entries, contents, folder.Snapshot, cancellation);
    }

    /// <summary>Those of some foreign objects that the agent applies from their files, or may, where all of ours lies there but these.</summary>
    public async Task<IReadOnlyList<ForeignObject>> AppliedOfAsync(PlanRequest request, OurFolder folder, IReadOnlyList<ForeignObject> foreign, bool orMay, CancellationToken cancellation)
    {
        var (entries, contents) = await ReadAsync(folder, cancellation).ConfigureAwait(false);
        var keys = foreign.Select(one => one.Key).ToHashSet();
        var ours = request.Tree.Files
            .Where(file => file.Entry.Object is not { } one || !keys.Contains(Planner.Key(one)))
            .ToDictionary(file => $"{folder.Path}/{file.Entry.Path}", file => file.Content, StringComparer.Ordinal);
        if (ours.TryGetValue($"{folder.Path}/{KustomizationFile.Path}", out var listed))
        {
            ours[$"{folder.Path}/{KustomizationFile.Path}"] = KustomizationFile.With(listed.Span, [], path => ours.ContainsKey($"{folder.Path}/{path}"));
        }

        var others = entries.Keys.Where(path => !path.StartsWith($"{folder.Path}/", StringComparison.Ordinal) || foreign.Any(one => one.File == path));
        var view = agents.Of(
            request.Engine,
            new FileTree(others.Union(ours.Keys), path => ours.TryGetValue(path, out var content) ? content : ContentOf(path, entries, contents, folder.Snapshot, cancellation)),
            Reading(request.Engine, folder.Path, entries));
        var applied = view.Objects.Select(one => (one.Key, one.File)).ToHashSet();
        return [.. foreign.Where(one => applied.Contains((one.Key, one.File)) || (orMay && (view.Unknown.Count > 0 || view.Faults.Count > 0)))];
    }

    /// <summary>Says that what we write reaches no cluster.</summary>
    public static string NotDelivered(string folder) => $"not delivered: nothing that the agent reads includes '{folder}/'";

    private static async Task<(Dictionary<string, TreeEntry> Entries, Dictionary<string, ReadOnlyMemory<byte>> Contents)> ReadAsync(OurFolder folder, CancellationToken cancellation)
    {
        var entries = (await folder.Snapshot.ListAsync("", cancellation).ConfigureAwait(false))
            .Where(entry => entry.Kind is EntryKind.File or EntryKind.Executable)
            .ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        return (entries, await ContentsAsync(folder.Snapshot, [.. entries.Values.Where(entry => Read.Contains(Path.GetExtension(entry.Path), StringComparer.OrdinalIgnoreCase))], cancellation).ConfigureAwait(false));
    }

    // The few files of other kinds that a kustomization may read are fetched one by one.
    private static ReadOnlyMemory<byte> ContentOf(
        string path, Dictionary<string, TreeEntry> entries, Dictionary<string, ReadOnlyMemory<byte>> contents, ISnapshot snapshot, CancellationToken cancellation)
    {
        if (!contents.TryGetValue(path, out var content))
        {
            contents[path] = content = snapshot.ReadAsync([entries[path]], cancellation).GetAwaiter().GetResult()[0];
        }

        return content;
    }

    private static AgentReading Reading(Engine engine, string folder, Dictionary<string, TreeEntry> entries) => new() { Path = PathOf(engine, folder, entries) };

    // Argo CD has an Application for each folder. One that reads all files from the root on finds the same objects, by our mark.
    private static string PathOf(Engine engine, string folder, Dictionary<string, TreeEntry> entries) =>
        engine == Engine.ArgoCd && !Roots.Any(entries.ContainsKey) ? folder : "";

    // What was compiled need not be read again, where nobody's kustomization changes what is in it.
    private static void Know(PlanRequest request, string folder, FileTree after, FileTree before, Dictionary<string, PlannedChange> changed)
    {
        foreach (var file in request.Tree.Files.Where(file => file.Entry.Object is { } one && !one.Kind.EndsWith("List", StringComparison.Ordinal) && file.Content.Span.IndexOf(LocalConfiguration) < 0))
        {
            var (path, one) = ($"{folder}/{file.Entry.Path}", file.Entry.Object!);
            var place = one.Namespace is { } text ? (Node)text : null;
            var named = new KubernetesObject(Mapping.Of(("apiVersion", one.ApiVersion), ("kind", one.Kind), ("metadata", Mapping.Of(("name", one.Name), ("namespace", place)))));
            after.Know(path, named);
            if (!changed.ContainsKey(path))
            {
                before.Know(path, named);
            }
        }
    }

    private static bool IsKustomization(string path) => Roots.Contains(path[(path.LastIndexOf('/') + 1)..]);

    private static async Task<Dictionary<string, ReadOnlyMemory<byte>>> ContentsAsync(ISnapshot snapshot, IReadOnlyList<TreeEntry> files, CancellationToken cancellation)
    {
        var read = await snapshot.ReadAsync(files, cancellation).ConfigureAwait(false);
        return files.Select((file, i) => (file.Path, read[i])).ToDictionary(StringComparer.Ordinal);
    }
}
