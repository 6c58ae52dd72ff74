using System.Security.Cryptography;
using System.Text;
using Policies.Manifests;
using Policies.Objects;
using Policies.Reconciler.Compiled;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Planning;

/// <summary>Works out what brings our folder of one repository to the compiled state, and what speaks against it.</summary>
internal sealed class Planner
{
    private const int MostVersions = 20;

    private readonly PlanRequest request;
    private readonly OurFolder folder;
    private readonly int digits;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> written = new(StringComparer.Ordinal);
    private readonly List<PlannedChange> changes = [];
    private readonly List<(string Path, bool IsDeleted)> drift = [];
    private readonly List<string> faults = [];
    private readonly List<string> notes = [];

    private Planner(PlanRequest request, OurFolder folder)
    {
        this.request = request;
        this.folder = folder;
        digits = folder.Snapshot.Commit?.Length ?? 40;
    }

    /// <summary>Plans.</summary>
    public static async Task<RepositoryPlan> PlanAsync(PlanRequest request, OurFolder folder, IRepository repository, CancellationToken cancellation)
    {
        var planner = await StartAsync(request, folder, repository, cancellation).ConfigureAwait(false);
        var plan = planner.Plan();
        if (plan.Changes.Count > 0 || planner.Created.Count > 0)
        {
            // 1. Objects that files of others hold, of all that shall be ours.
            var found = await ForeignObjects.FindAsync(folder, planner.Ours, planner.Wanted, cancellation).ConfigureAwait(false);

            // 2. What is adopted above our folder stays there for now: without it, once more.
            var waiting = await planner.WaitingAsync(found, cancellation).ConfigureAwait(false);
            if (waiting.Count > 0)
            {
                planner = await StartAsync(Without(request, [.. waiting.Select(one => one.Key)]), folder, repository, cancellation).ConfigureAwait(false);
                plan = planner.Plan();
            }

            plan = await planner.AdoptAsync(plan, found, waiting, request.Tree, cancellation).ConfigureAwait(false);
        }

        if (plan is { Changes.Count: > 0, Faults.Count: 0 } || (plan is { Faults.Count: 0 } && folder.State?.NotDelivered is true))
        {
            plan = await new AgentCheck(request.Agents).OfAsync(planner.request, folder, plan, cancellation).ConfigureAwait(false);
        }

        return plan with { Drift = await planner.DriftAsync(repository, cancellation).ConfigureAwait(false) };
    }

    private static async Task<Planner> StartAsync(PlanRequest request, OurFolder folder, IRepository repository, CancellationToken cancellation)
    {
        var planner = new Planner(request, folder);
        await planner.ReadAsync(cancellation).ConfigureAwait(false);
        await planner.ReadWrittenAsync(repository, cancellation).ConfigureAwait(false);
        return planner;
    }

    // What lies above our folder, and its agent applies, is its own until it is gone there: two of it would stop the agent.
    private async Task<IReadOnlyList<ForeignObject>> WaitingAsync(IReadOnlyList<ForeignObject> found, CancellationToken cancellation)
    {
        var adopted = found.Where(one => Created.ContainsKey(one.Key) && !IsInside(one.File) && !Adoption.NeverMoves(one.Key) && IsAdopted(one.Key)).ToList();
        return adopted.Count == 0 ? [] : await new AgentCheck(request.Agents).AppliedOfAsync(request, folder, adopted, orMay: true, cancellation).ConfigureAwait(false);
    }

    private static PlanRequest Without(PlanRequest request, HashSet<ObjectKey> keys) => keys.Count == 0
        ? request
        : request with { Tree = CompiledTree.Of([.. request.Tree.Files.Where(file => file.Entry.Object is null || !keys.Contains(Key(file.Entry.Object)))]) };

    private bool IsInside(string file) => file.StartsWith($"{folder.Path}/", StringComparison.Ordinal);

    private bool IsAdopted(ObjectKey key) =>
        Adoption.Text(key) is var text && (request.Adopted.Contains(text) || folder.State?.Adopting?.Contains(text) == true);

    /// <summary>Objects that no file of ours holds, or no longer, by key; the file of ours that shall hold each.</summary>
    private Dictionary<ObjectKey, string> Created => field ??= Wanted
        .Where(wanted => !(folder.Recorded.TryGetValue(wanted.Value, out var ours) && Key(ours.Object!) == wanted.Key && folder.Entries.ContainsKey(wanted.Value)))
        .ToDictionary();

    /// <summary>All objects that shall be ours.</summary>
    private Dictionary<ObjectKey, string> Wanted => field ??= request.Tree.Files
        .Where(file => file.Entry.Object is not null)
        .ToDictionary(file => Key(file.Entry.Object!), file => file.Entry.Path);

    private HashSet<string> Ours =>
        [.. folder.Recorded.Keys, .. request.Tree.Files.Select(file => file.Entry.Path), .. (folder.State?.Released ?? []).SelectMany(one => one.Files).Select(file => file.Path)];

    /// <summary>The key of an object that an inventory names.</summary>
    public static ObjectKey Key(ObjectIdentity identity) =>
        new(identity.ApiVersion.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? identity.ApiVersion[..slash] : "", identity.Kind, identity.Namespace, identity.Name);

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var wanted = request.Tree.Files.ToDictionary(file => file.Entry.Path, file => file.Content, StringComparer.Ordinal);
        var unknown = new List<TreeEntry>();
        foreach (var path in Ours)
        {
            if (!folder.Entries.TryGetValue(path, out var entry) || entry.Kind is EntryKind.Link or EntryKind.Submodule)
            {
                continue;
            }

            if (wanted.TryGetValue(path, out var content) && BlobId.Of(content.Span, digits) == entry.Id)
            {
                contents[path] = content;
            }
            else
            {
                unknown.Add(entry);
            }
        }

        var read = await folder.Snapshot.ReadAsync(unknown, cancellation).ConfigureAwait(false);
        for (var i = 0; i < unknown.Count; i++)
        {
            contents[unknown[i].Path[(folder.Path.Length + 1)..]] = read[i];
        }
    }

    // What leaves the fleet stays as we wrote it, also where somebody changed or deleted it since.
    private async Task ReadWrittenAsync(IRepository repository, CancellationToken cancellation)
    {
        var wanted = request.Tree.Files.Select(file => file.Entry.Path).ToHashSet(StringComparer.Ordinal);
        var drifted = folder.Recorded.Values
            .Where(file => !wanted.Contains(file.Path) && file.Object?.Kind is "Namespace" or "CustomResourceDefinition" or "NetworkPolicy" or "CiliumNetworkPolicy")
            .Where(file => !contents.TryGetValue(file.Path, out var content) || Sha256(content.Span) != file.Sha256)
            .ToList();
        foreach (var file in drifted)
        {
            if (await WrittenAsync(file, repository, cancellation).ConfigureAwait(false) is { } content)
            {
                written[file.Path] = content;
            }
        }
    }

    // Our last commit may be a hold or a rollback, which stands on whatever was there: the file's own history goes further back.
    private async Task<ReadOnlyMemory<byte>?> WrittenAsync(InventoryFile file, IRepository repository, CancellationToken cancellation)
    {
        var path = $"{folder.Path}/{file.Path}";
        var history = folder.Snapshot.Commit is { } head ? await repository.HistoryAsync(head, path, MostVersions, cancellation).ConfigureAwait(false) : [];
        foreach (var commit in history.Select(commit => (ObjectId?)commit.Id).Prepend(folder.Ours).OfType<ObjectId>())
        {
            var snapshot = await repository.ReadAsync(commit, cancellation).ConfigureAwait(false);
            if (await snapshot.FindAsync(path, cancellation).ConfigureAwait(false) is { Kind: EntryKind.File or EntryKind.Executable } entry
                && (await snapshot.ReadAsync([entry], cancellation).ConfigureAwait(false))[0] is var content && Sha256(content.Span) == file.Sha256)
            {
                return content;
            }
        }

        return null;
    }

    private RepositoryPlan Plan()
    {
        // 1. What left the fleet stays, or goes in its own time.
        var leavers = new Leavers(request, folder, contents, written);
        leavers.Decide();
        notes.AddRange(leavers.Notes);

        // 2. Everything that should be there, with what stays listed among it.
        var targets = request.Tree.Files.ToDictionary(file => file.Entry.Path, file => file, StringComparer.Ordinal);
        if (targets.TryGetValue(KustomizationFile.Path, out var kustomization))
        {
            var content = KustomizationFile.With(kustomization.Content.Span, leavers.Files.Keys, path => targets.ContainsKey(path) || leavers.Files.ContainsKey(path));
            targets[KustomizationFile.Path] = new(kustomization.Entry with { Sha256 = Sha256(content) }, content);
        }

        // 3. Write what differs.
        foreach (var (path, target) in targets)
        {
            Write(path, target.Content, target.Entry.Object);
        }

        foreach (var (path, content) in leavers.Files)
        {
            var before = contents.TryGetValue(path, out var there) ? there : (ReadOnlyMemory<byte>?)null;
            if (written.ContainsKey(path))
            {
                drift.Add((path, before is null));
            }

            if (before is null || !before.Value.Span.SequenceEqual(content.Span))
            {
                changes.Add(new($"{folder.Path}/{path}", before, content, IdentityOf(path, content)) { IsLeaving = true });
            }
        }

        // 4. Delete what a commit of ours recorded and nobody changed since.
        foreach (var (path, recorded) in folder.Recorded)
        {
            if (!targets.ContainsKey(path) && !leavers.Files.ContainsKey(path))
            {
                Delete(path, recorded);
            }
        }

        foreach (var path in leavers.Gone)
        {
            changes.Add(new($"{folder.Path}/{path}", contents[path], null, IdentityOf(path, contents[path])) { IsLeaving = true });
        }

        // 5. Nothing may stand in the way of a path of ours.
        faults.AddRange(InTheWay.Of(folder, targets.Keys));

        changes.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        var entries = targets.Values.Select(target => target.Entry).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        var inventory = new Inventory(Inventory.CurrentVersion, request.Cluster, TreeDigest.Of(entries), entries) { Mark = AgentMark.Of(request.Engine) };
        return new()
        {
            Changes = [.. changes],
            Deletions = Deletions.Of(request, folder, changes),
            Managed = folder.Recorded.Values.Count(file => file.Object is not null),
            Faults = faults,
            Notes = notes,
            Released = leavers.Released,
            Inventory = inventory,
            RepairsState = folder.State is null || !folder.IsIntact,
            Digest = PlanDigest.Of(request.Cluster, changes, digits),
        };
    }

    private void Write(string path, ReadOnlyMemory<byte> target, ObjectIdentity? identity)
    {
        var full = $"{folder.Path}/{path}";
        if (!folder.Entries.TryGetValue(path, out var entry))
        {
            if (folder.Recorded.ContainsKey(path))
            {
                drift.Add((path, true));
            }

            changes.Add(new(full, null, target, identity));
            return;
        }

        if (entry.Kind is EntryKind.Link or EntryKind.Submodule)
        {
            faults.Add($"'{full}' is a {(entry.Kind == EntryKind.Link ? "symbolic link" : "submodule")}; it is neither followed nor replaced. Remove it");
            return;
        }

        var content = contents[path];
        if (content.Span.SequenceEqual(target.Span))
        {
            return;
        }

        if (IsRecorded(path, content.Span))
        {
            changes.Add(new(full, content, target, identity));
        }
        else if (folder.Recorded.ContainsKey(path))
        {
            drift.Add((path, false));
            changes.Add(new(full, content, target, identity));
        }
        else if (identity is not null && IsAdopted(Key(identity)) && !HoldsOthers(content, Key(identity)))
        {
            notes.Add(Adoption.Taken(Key(identity), full, content, target));
            changes.Add(new(full, content, target, identity));
        }
        else
        {
            faults.Add(identity is null
                ? $"'{full}' is someone else's, and our own file of that name has no other place. Move it, or give the fleet's Repositories another Folder"
                : $"{Key(identity)} shall be in '{full}', which is someone else's. Take it over with --adopt {Adoption.Text(Key(identity))}, or remove the file");
        }
    }

    private void Delete(string path, InventoryFile recorded)
    {
        if (!contents.TryGetValue(path, out var content))
        {
            return;
        }

        if (Sha256(content.Span) == recorded.Sha256)
        {
            changes.Add(new($"{folder.Path}/{path}", content, null, recorded.Object));
        }
        else
        {
            drift.Add((path, false));
            notes.Add($"'{folder.Path}/{path}' is no longer wanted, but somebody changed it since we wrote it; it is left in place");
        }
    }

    private async Task<RepositoryPlan> AdoptAsync(
        RepositoryPlan plan, IReadOnlyList<ForeignObject> foreign, IReadOnlyList<ForeignObject> waiting, CompiledTree whole, CancellationToken cancellation)
    {
        // What was ours already, somebody wrote once more.
        var again = foreign.Where(one => Wanted.ContainsKey(one.Key) && !Created.ContainsKey(one.Key)).ToList();
        var applied = again.Count == 0 ? [] : await new AgentCheck(request.Agents).AppliedOfAsync(request, folder, again, orMay: false, cancellation).ConfigureAwait(false);
        faults.AddRange(applied.Select(found => $"{found.Key} of our '{folder.Path}/{Wanted[found.Key]}' is in '{found.File}' too, which is someone else's; remove it there"));

        var taken = new List<PlannedChange>();
        foreach (var found in foreign.Where(one => Created.ContainsKey(one.Key)))
        {
            var ours = $"{folder.Path}/{Created[found.Key]}";
            var inside = IsInside(found.File);
            if (Adoption.NeverMoves(found.Key) || !IsAdopted(found.Key))
            {
                faults.Add(Adoption.Refused(found, ours, inside));
            }
            else if (!inside)
            {
                notes.Add($"'{found.File}' holds {found.Key} too, but the agent does not apply it");
            }
            else if (found.IsAmongOthers)
            {
                faults.Add($"{found.Key} cannot be taken over from '{found.File}': the file holds other objects too; divide it");
            }
            else
            {
                notes.Add(Adoption.Taken(found.Key, found.File, found.Content, request.Tree.Files.First(file => file.Entry.Path == Created[found.Key]).Content));
                taken.Add(new(found.File, found.Content, null, null));
            }
        }

        notes.AddRange(waiting.Select(found => Adoption.Waiting(found, whole.Files.First(file => file.Entry.Object is { } identity && Key(identity) == found.Key).Content)));
        var all = plan.Changes.Concat(taken).OrderBy(change => change.Path, StringComparer.Ordinal).ToList();
        List<string> adopting = [.. waiting.Select(found => Adoption.Text(found.Key)).Distinct().Order(StringComparer.Ordinal)];
        return plan with
        {
            Changes = all,
            Digest = PlanDigest.Of(request.Cluster, all, digits),
            Adopting = adopting,
            RepairsState = plan.RepairsState || !adopting.SequenceEqual(folder.State?.Adopting ?? []),
        };
    }

    private async Task<IReadOnlyList<Drift>> DriftAsync(IRepository repository, CancellationToken cancellation)
    {
        var found = new List<Drift>();
        foreach (var (path, isDeleted) in drift.OrderBy(one => one.Path, StringComparer.Ordinal))
        {
            // Who did it is asked for the first few; a hundred at once have one author.
            var full = $"{folder.Path}/{path}";
            var commits = found.Count < 10 && folder.Snapshot.Commit is { } head
                ? await repository.HistoryAsync(head, full, 1, cancellation).ConfigureAwait(false)
                : [];
            found.Add(commits is [var last, ..] ? new(full, isDeleted, last.Author, last.When, last.Id.ToString()) : new(full, isDeleted, null, null, null));
        }

        return found;
    }

    private ObjectIdentity? IdentityOf(string path, ReadOnlyMemory<byte> content) =>
        folder.Recorded.TryGetValue(path, out var recorded)
            ? recorded.Object
            : ManifestReader.ReadText(Encoding.UTF8.GetString(content.Span), path).Manifests is [{ Object: var one }, ..] ? new(one.ApiVersion, one.Kind, one.Key.Name, one.Key.Namespace) : null;

    private bool IsRecorded(string path, ReadOnlySpan<byte> content)
    {
        var sha = Sha256(content);
        return (folder.Recorded.TryGetValue(path, out var recorded) && recorded.Sha256 == sha)
            || (folder.State?.Released ?? []).SelectMany(one => one.Files).Any(file => file.Path == path && file.Sha256 == sha);
    }

    private static bool HoldsOthers(ReadOnlyMemory<byte> content, ObjectKey key) => ForeignObjects.Read(content.Span).Any(found => found != key);

    private static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
