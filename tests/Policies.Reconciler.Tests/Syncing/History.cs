using System.Security.Cryptography;
using System.Text;
using Policies.Manifests;
using Policies.Objects;
using Policies.Reconciler.Agents;
using Policies.Reconciler.Git;
using Policies.Reconciler.Planning;
using Policies.Reconciler.State;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>A history that happens to one repository, and a simple model of what must hold through all of it.</summary>
internal sealed class History
{
    private static readonly string[] Pool = ["cart", "shop", "orders", "search"];
    private static readonly string[] Words = ["get", "list", "watch"];
    private const string Theirs = "policies/theirs.yaml";

    private readonly World world = World.Small();
    private readonly Dictionary<string, string> foreign = [];
    private readonly List<string> synced = [];
    private readonly List<string> told = [];
    private bool isHeld;
    private int revision = 1;
    private int count;
    private MemoryCommit? judged;

    private MemoryRepository Repository => world["east"];

    private SortedDictionary<string, string> Namespaces => world.Source.Clusters["east"].Namespaces;

    /// <summary>Does one thing after the other, and holds every commit of ours to the model.</summary>
    public static async Task RunAsync(IReadOnlyList<(int What, int Which)> steps)
    {
        var history = new History();
        foreach (var (what, which) in steps.Append((int.MaxValue, 0)))
        {
            try
            {
                await history.DoAsync(what, which);
                history.Judge();
            }
            catch (Exception e) when (e is not InvalidOperationException)
            {
                throw new InvalidOperationException($"{e.Message}\nafter: {string.Join(", ", history.told)}", e);
            }
        }
    }

    private async Task DoAsync(int what, int which)
    {
        switch (what)
        {
            case 0:
                Tell("change");
                Namespaces[Namespaces.Keys.ElementAt(which % Namespaces.Count)] = Words[which % Words.Length];
                revision++;
                break;
            case 1:
                Tell("add");
                Namespaces[Pool[which % Pool.Length]] = "get";
                revision++;
                break;
            case 2 when Namespaces.Count > 1:
                Tell("remove");
                Namespaces.Remove(Namespaces.Keys.ElementAt(which % Namespaces.Count));
                revision++;
                break;
            case 3:
                Foreign($"apps/a{which % 3}.yaml", Written.ConfigMap($"a{which % 3}", "apps") + $"# {++count}\n");
                break;
            case 4:
                Foreign($"policies/notes{which % 3}.txt", $"{++count}");
                break;
            case 5 or 6 when Managed().ToList() is { Count: > 0 } managed:
                Tell("drift");
                Repository.Commit("Drift", (managed[which % managed.Count], what == 5 ? $"changed {++count}" : null));
                break;
            case 7 when Repository.Head is { Parent: not null } head && Trailers.SerialOf(head.Info.Message) is not null && foreign.Keys.All(head.Parent.Files.ContainsKey) && !head.Parent.Files.ContainsKey(Theirs):
                Tell("revert");
                isHeld |= head.Info.Message.Split(' ')[0] is "Add" or "Change" or "Remove" || head.Parent.Files.ContainsKey("policies/.policies/state.json");
                Repository.Revert();
                break;
            case 8:
                Tell("hold");
                await world.People.HoldAsync(world.Cluster(), new("because", null, null), world.Options, CancellationToken.None);
                isHeld = true;
                break;
            case 9:
                Tell("resume");
                await world.People.ResumeAsync(world.Cluster(), world.Options, CancellationToken.None);
                isHeld = false;
                break;
            case 10 when synced.Count > 0:
                Tell("rollback");
                var to = synced[which % synced.Count];
                var rolled = await world.People.RollbackAsync(world.Cluster(), to, [], new(to, "because", null), world.Options with { Approved = await ApprovedAsync(to) }, CancellationToken.None);
                isHeld |= rolled.Outcome == ClusterOutcome.Pinned;
                break;
            case 11 when Pool.Except(Namespaces.Keys).ToList() is { Count: > 0 } left:
                Tell("retire");
                world.Source.Retired.Add(new(RetiredKind.Namespace, left[which % left.Count], "2026-01-01", "because"));
                break;
            case 12:
                Tell("wait");
                world.Time.Now = world.Time.Now.AddHours(2);
                break;
            case 13:
                Tell("another machine");
                Repository.Forget();
                break;
            case 14 or 15:
                await KilledAsync(isBefore: what == 14);
                break;
            case 16:
                Tell("refused");
                Repository.BeforePush = () => throw new GitException("refused");
                await SyncOnceAsync();
                Repository.BeforePush = null;
                break;
            case 17:
                Tell("moved");
                Repository.BeforePush = () =>
                {
                    Repository.BeforePush = null;
                    Foreign("apps/between.yaml", Written.ConfigMap("between", "apps") + $"# {++count}\n");
                };
                await SyncOnceAsync();
                Repository.BeforePush = null;
                break;
            case 18 when Pool.Except(Namespaces.Keys).ToList() is { Count: > 0 } left:
                Rename(Namespaces.Keys.ElementAt(which % Namespaces.Count), left[which % left.Count]);
                break;
            case 19 when Pool.Except(Namespaces.Keys).Where(name => Repository.Text($"policies/{name}/role-reader.yaml") is null).ToList() is { Count: > 0 } left:
                await AdoptAsync(left[which % left.Count]);
                break;
            default:
                await SyncAsync();
                break;
        }
    }

    private void Rename(string old, string name)
    {
        Tell($"{old} is now {name}");
        Namespaces[name] = Namespaces[old];
        Namespaces.Remove(old);
        world.Source.FormerNames.Remove($"ns/{old}");
        world.Source.FormerNames[$"ns/{name}"] = [old];
        revision++;
    }

    // An object that becomes ours while a file of theirs holds it.
    private async Task AdoptAsync(string name)
    {
        Tell($"adopt of {name}");
        Repository.Commit("Theirs", (Theirs, Written.Role(name, "list")));
        Namespaces[name] = "get";
        revision++;
        var pushes = Repository.Pushes;
        var stopped = await SyncOnceAsync();
        Assert.Equal(pushes, Repository.Pushes);
        if (isHeld)
        {
            Repository.Commit("Theirs goes", (Theirs, null));
            return;
        }

        Assert.Equal(ClusterOutcome.Stopped, stopped.Outcome);
        Assert.Contains($"--adopt Role/{name}/reader", stopped.Reason, StringComparison.Ordinal);
        var adopted = await SyncOnceAsync([$"Role/{name}/reader", .. Left()]);
        Assert.True(adopted.Outcome == ClusterOutcome.Synced, $"{adopted.Outcome}: {adopted.Reason}");
        Assert.Null(Repository.Text(Theirs));
        Assert.Equal(Written.Role(name, "get"), Repository.Text($"policies/{name}/role-reader.yaml"));
    }

    private async Task KilledAsync(bool isBefore)
    {
        Tell(isBefore ? "killed before the push" : "killed after the push");
        Action kill = () => throw new OperationCanceledException("killed");
        (Repository.BeforePush, Repository.AfterPush) = isBefore ? (kill, (Action?)null) : (null, kill);
        try
        {
            await SyncOnceAsync();
        }
        catch (OperationCanceledException)
        {
        }

        (Repository.BeforePush, Repository.AfterPush) = (null, null);
    }

    private async Task SyncAsync()
    {
        Tell("sync");
        var pushes = Repository.Pushes;
        var report = await SyncOnceAsync();
        if (isHeld)
        {
            Assert.Equal(pushes, Repository.Pushes);
            Assert.Contains(report.Outcome, new[] { ClusterOutcome.Held, ClusterOutcome.Pinned });
            return;
        }

        if (report.Outcome == ClusterOutcome.Stopped)
        {
            report = await SyncOnceAsync([.. Left().Where(one => report.Reason.Contains($"--adopt {one}", StringComparison.Ordinal))]);
        }

        Assert.True(report.Outcome is ClusterOutcome.Synced or ClusterOutcome.UpToDate, $"{report.Outcome}: {report.Reason}");
        foreach (var file in world.Source.Compile().TreeOf(world.Cluster()).Files.Where(file => file.Entry.Object is not null))
        {
            Assert.Equal(Encoding.UTF8.GetString(file.Content.Span), Repository.Text($"policies/{file.Entry.Path}"));
        }

        pushes = Repository.Pushes;
        Assert.Equal(ClusterOutcome.UpToDate, (await SyncOnceAsync()).Outcome);
        Assert.Equal(pushes, Repository.Pushes);
    }

    private async Task<ClusterReport> SyncOnceAsync(params string[] adopted)
    {
        world.Options = new() { Revision = $"rev-{revision}", Adopted = adopted.ToHashSet() };
        var report = await world.SyncApprovedAsync();
        if (report.Outcome == ClusterOutcome.Synced && !synced.Contains(world.Options.Revision))
        {
            synced.Add(world.Options.Revision);
        }

        return report;
    }

    private async Task<IReadOnlySet<string>> ApprovedAsync(string to)
    {
        var plan = (await world.People.RollbackAsync(world.Cluster(), to, [], new(to, "because", null), world.Options with { IsDry = true }, CancellationToken.None)).Plan;
        return new HashSet<string> { plan?.Digest ?? "" };
    }

    private void Foreign(string path, string text)
    {
        Tell($"foreign {path}");
        Repository.Commit("Theirs", (path, text));
        foreign[path] = text;
    }

    private void Tell(string what) => told.Add(what);

    private IEnumerable<string> Managed() => Repository.Text("policies/.policies/inventory.json") is { } inventory
        ? Inventory.Read(Encoding.UTF8.GetBytes(inventory)).Files.Select(file => $"policies/{file.Path}").Where(path => Repository.Text(path) is not null)
        : [];

    // What somebody changed before it left the fleet stays, and is theirs when it comes back.
    private IEnumerable<string> Left()
    {
        var managed = Managed().ToHashSet();
        return world.Source.Compile().TreeOf(world.Cluster()).Files
            .Where(file => file.Entry.Object is not null && !managed.Contains($"policies/{file.Entry.Path}"))
            .Where(file => Repository.Text($"policies/{file.Entry.Path}") is { } text && text != Encoding.UTF8.GetString(file.Content.Span))
            .Select(file => Adoption.Text(Planner.Key(file.Entry.Object!)));
    }

    private void Judge()
    {
        foreach (var (path, text) in foreign)
        {
            Assert.Equal(text, Repository.Text(path));
        }

        foreach (var commit in (Repository.Head?.History ?? []).TakeWhile(commit => commit != judged).Where(commit => Trailers.SerialOf(commit.Info.Message) is not null))
        {
            JudgeOurs(commit);
        }

        judged = Repository.Head;
    }

    private void JudgeOurs(MemoryCommit commit)
    {
        var before = commit.Parent?.Files ?? new Dictionary<string, (EntryKind Kind, byte[] Content)>();
        Assert.All(before.Keys.Union(commit.Files.Keys).Where(path => commit.Changed(path)), path => Assert.StartsWith("policies/", path, StringComparison.Ordinal));

        // No namespace goes that was not retired.
        foreach (var path in before.Keys.Where(path => path.EndsWith("/namespace.yaml", StringComparison.Ordinal) && !commit.Files.ContainsKey(path)))
        {
            Assert.Contains(world.Source.Retired, retired => path == $"policies/{retired.Name}/namespace.yaml");
        }

        // No half state: what the inventory lists is there, byte for byte. Who only holds or resumes writes no manifest.
        if (!commit.Info.Message.StartsWith("Hold", StringComparison.Ordinal) && !commit.Info.Message.StartsWith("Resume", StringComparison.Ordinal))
        {
            var inventory = commit.Files["policies/.policies/inventory.json"].Content;
            Assert.Equal(SyncState.Read(commit.Files["policies/.policies/state.json"].Content)!.Inventory, Convert.ToHexStringLower(SHA256.HashData(inventory)));
            Assert.All(Inventory.Read(inventory).Files, file => Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(commit.Files[$"policies/{file.Path}"].Content))));
        }

        // What the agent applies of others is what it applied.
        Assert.Subset(Applied(commit.Files), Applied(before));
    }

    private static HashSet<ObjectKey> Applied(IReadOnlyDictionary<string, (EntryKind Kind, byte[] Content)> files) =>
        [.. new AgentViews().Of(Engine.Flux2, new FileTree(files.Keys, path => files[path].Content), new()).Objects.Where(one => one.File.StartsWith("apps/", StringComparison.Ordinal)).Select(one => one.Key)];
}
