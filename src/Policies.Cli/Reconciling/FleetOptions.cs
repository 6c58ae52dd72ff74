using System.CommandLine;
using Policies.Reconciler.Compiled;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Waves;

namespace Policies.Cli.Reconciling;

/// <summary>The options that every command about cluster repositories has: what was compiled, where it goes, and which clusters.</summary>
internal sealed class FleetOptions
{
    private readonly Option<string> manifests = new("--manifests") { Description = "The compiled folders", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("artifacts", "manifests") };
    private readonly Option<string> index = new("--index") { Description = "The index beside them", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("artifacts", "index") };
    private readonly Option<bool> local = new("--local") { Description = "Bare repositories on this machine take the place of the fleet's" };
    private readonly Option<string> repositories = new("--repos") { Description = "Where those are", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("artifacts", "repos") };
    private readonly Option<string> state = new("--state") { Description = "Where caches and locks are kept", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("artifacts", "reconciler") };
    private readonly Option<string[]> clusters = new("--cluster") { Description = "Only this cluster; may be given again", HelpName = "NAME" };
    private readonly Option<string[]> groups = new("--group") { Description = "Only clusters of this group; may be given again", HelpName = "NAME" };
    private readonly Option<int> parallel = new("--parallel") { Description = "How many repositories at once", HelpName = "N", DefaultValueFactory = _ => 8 };
    private readonly Option<DateOnly?> today = TodayOption.Make();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { manifests, index, local, repositories, state, clusters, groups, parallel, today })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Where the index is.</summary>
    public string Index(ParseResult parsed) => parsed.GetValue(index)!;

    /// <summary>What was compiled.</summary>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    public CompiledFleet Fleet(ParseResult parsed)
    {
        try
        {
            return CompiledFleet.Read(parsed.GetValue(manifests)!, parsed.GetValue(index)!);
        }
        catch (CompiledException e)
        {
            throw CommandFailure.Unreadable(e.Message);
        }
    }

    /// <summary>Where the repositories are.</summary>
    public IRepositories Repositories(ParseResult parsed)
    {
        var settings = new GitSettings { StateFolder = parsed.GetValue(state)! };
        return parsed.GetValue(local) ? new LocalRepositories(parsed.GetValue(repositories)!, settings, TimeProvider.System) : new RemoteRepositories(settings);
    }

    /// <summary>Asks such sources; the caller disposes of it.</summary>
    public static HttpClient Http() => new() { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = 16 << 20 };

    /// <summary>What tells that agents applied a commit. No agent pulls from repositories on this machine.</summary>
    public IAppliedSource Source(ParseResult parsed, CompiledFleet fleet, HttpClient http)
    {
        var applied = fleet.Index.Rollout.Applied;
        return parsed.GetValue(local) ? new AppliedByTime() : applied.Kind switch
        {
            AppliedKind.Prometheus => new AppliedByPrometheus(http, applied.Source, applied.Question, TimeProvider.System),
            AppliedKind.Command => new AppliedByCommand(applied.Source, applied.Arguments, TimeSpan.FromSeconds(30)),
            AppliedKind.CommitStatus => new AppliedByCommitStatus(
                http,
                Enum.TryParse<GitHost>(applied.Source, out var host) ? host : null,
                applied.Question,
                fleet.Clusters.Where(cluster => cluster.Index.Repository is not null).ToDictionary(cluster => cluster.Name, cluster => cluster.Index.Repository!.Url),
                Environment.GetEnvironmentVariable),
            _ => new AppliedByTime(),
        };
    }

    /// <summary>How a run goes, as far as these options say it.</summary>
    public SyncOptions Sync(ParseResult parsed, CompiledFleet fleet) => new()
    {
        IsLocal = parsed.GetValue(local),
        Today = parsed.GetValue(today),
        Parallel = parsed.GetValue(parallel) is > 0 and var degree ? degree : throw CommandFailure.WrongUsage("--parallel takes a number from 1"),
        Clusters = Selected(parsed, fleet),
    };

    /// <summary>Names of the clusters that were asked for; empty where none was.</summary>
    private HashSet<string> Selected(ParseResult parsed, CompiledFleet fleet)
    {
        var names = parsed.GetValue(clusters) ?? [];
        var inGroups = parsed.GetValue(groups) ?? [];
        foreach (var name in names.Where(name => fleet.Clusters.All(cluster => cluster.Name != name)))
        {
            throw CommandFailure.WrongUsage($"there is no cluster '{name}'");
        }

        foreach (var group in inGroups.Where(group => !fleet.Clusters.Any(cluster => IsIn(cluster, group))))
        {
            throw CommandFailure.WrongUsage($"no cluster is in a group '{group}'");
        }

        return [.. fleet.Clusters.Where(cluster => names.Contains(cluster.Name) || inGroups.Any(group => IsIn(cluster, group))).Select(cluster => cluster.Name)];
    }

    private static bool IsIn(CompiledCluster cluster, string group) =>
        cluster.Index.Groups.Any(member => member == group || member.EndsWith($".{group}", StringComparison.Ordinal));
}
