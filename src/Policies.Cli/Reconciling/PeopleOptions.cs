using System.CommandLine;
using Policies.Reconciler.Compiled;
using Policies.Reconciler.Syncing;

namespace Policies.Cli.Reconciling;

/// <summary>The options of the commands by which a person intervenes: which clusters, said on purpose.</summary>
internal sealed class PeopleOptions
{
    private readonly FleetOptions fleetOptions = new();
    private readonly Argument<string[]> names = new("CLUSTER") { Description = "Names of clusters", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> all = new("--all") { Description = "Every cluster of the fleet" };

    /// <summary>Who speaks, as this machine knows them.</summary>
    public static string Who => Environment.UserName;

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(names);
        command.Options.Add(all);
        fleetOptions.AddTo(command);
    }

    /// <summary>Does something to every cluster that was named, and says what became of each.</summary>
    public async Task<ExitCode> ForEachAsync(ParseResult parsed, Streams streams, Func<Interventions, CompiledCluster, SyncOptions, Task<ClusterReport>> act)
    {
        var fleet = fleetOptions.Fleet(parsed);
        var options = fleetOptions.Sync(parsed, fleet);
        var interventions = new Interventions(fleetOptions.Repositories(parsed), TimeProvider.System);
        var clusters = Named(parsed, fleet, options).ToList();
        var reports = new ClusterReport[clusters.Count];
        await Parallel.ForAsync(0, clusters.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Parallel }, async (i, _) =>
            reports[i] = await act(interventions, clusters[i], options).ConfigureAwait(false)).ConfigureAwait(false);
        foreach (var report in reports)
        {
            foreach (var deletion in report.Plan?.Deletions ?? [])
            {
                streams.Data.WriteLine($"{report.Cluster}: takes away: {deletion}");
            }

            ReportText.Write(streams.Data, report);
        }

        return Ends.Of(reports, streams);
    }

    private IEnumerable<CompiledCluster> Named(ParseResult parsed, CompiledFleet fleet, SyncOptions options)
    {
        var given = parsed.GetValue(names) ?? [];
        if (given.FirstOrDefault(name => fleet.Clusters.All(cluster => cluster.Name != name)) is { } unknown)
        {
            throw CommandFailure.WrongUsage($"there is no cluster '{unknown}'");
        }

        return parsed.GetValue(all) || given.Length > 0 || options.Clusters.Count > 0
            ? fleet.Clusters.Where(cluster => parsed.GetValue(all) || given.Contains(cluster.Name) || options.Clusters.Contains(cluster.Name))
            : throw CommandFailure.WrongUsage("name clusters, a --group, or --all");
    }
}
