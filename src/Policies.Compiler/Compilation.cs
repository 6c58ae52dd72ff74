using System.Collections.Concurrent;
using Policies.Build.Exchange;
using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Evaluation;
using Policies.Lowering;
using Policies.Rendering.Output;
using Policies.Rendering.Yaml;

namespace Policies.Compiler;

/// <summary>One compilation of a fleet: read the definitions, judge them, lower each cluster, and keep what was written where nothing stands against it.</summary>
internal sealed class Compilation : IDisposable
{
    private readonly CompilerArguments arguments;
    private readonly Day today;
    private readonly Report report = new();
    private readonly Judge judge;
    private readonly Trail trail;
    private readonly TimeLimit limit;
    private volatile bool isWritable = true;

    // The time of the user's code is limited from here on.
    private Compilation(CompilerArguments arguments)
    {
        this.arguments = arguments;
        today = Dates.Parse(arguments.Today);
        judge = arguments.WithoutRules ? new(RuleHosts.Build, []) : new(RuleHosts.Build);
        trail = new(arguments.TrailFile);
        limit = new(TimeSpan.FromSeconds(arguments.TimeLimit), () => TooLong(trail.Current).Save(arguments.ResultFile), () => trail.Set(""));
    }

    /// <summary>Compiles and says what came of it.</summary>
    public static CompilationResult Run(CompilerArguments arguments)
    {
        using var compilation = new Compilation(arguments);
        return arguments.Ended.Length > 0 ? compilation.Ended() : compilation.Run();
    }

    /// <inheritdoc/>
    public void Dispose() => trail.Dispose();

    private CompilationResult Run()
    {
        var user = new UserAssemblies(arguments.Assembly, arguments.RuntimeReferences);
        if (user.ForeignLanguage() is { } foreign)
        {
            report.Add(Rules.DefinitionThrew, "", $"The project is compiled against '{foreign}', which is not the Policies.Dsl that this Policies.Build knows; reference the same version of both");
            return Conclude();
        }

        HeadStart.Begin(user.Main);
        var code = new UserCode([user.Main], trail.Set);
        var fleet = limit.Run(() => FleetReader.Read(user.Main, code)).Fleet;
        var checks = new UserChecks(fleet, code, report, limit);
        checks.Judge();
        judge.Fleet(fleet, today, report);
        Take(code.Problems);

        try
        {
            using var writer = IsSound ? TreeWriter.Open(fleet, Output.Of(arguments)) : null;
            Lower(fleet, checks, writer);
            Take(code.Problems);
            var result = Conclude(Dates.NextAfter(fleet, today));
            return writer is null || !result.Succeeded ? result
                : isWritable ? Written(result, writer.Commit())
                : Unwritten(result, "an object holds what no file can say");
        }
        catch (Exception exception) when (OutputFault.Of(exception) is { } fault)
        {
            return Unwritten(Conclude(), fault);
        }
    }

    // Whatever is found that nobody can configure leaves nothing sound to write.
    private bool IsSound => report.Findings.All(finding => finding.IsConfigurable);

    private void Lower(FleetModel fleet, UserChecks checks, TreeWriter? writer)
    {
        var lowering = new FleetLowering(fleet);
        var exemptions = new ExemptionBook(fleet);
        Parallel.ForEach(Partitioner.Create(fleet.Clusters, EnumerablePartitionerOptions.NoBuffering), definition =>
        {
            var cluster = lowering.Lower(definition);
            foreach (var problem in cluster.Problems)
            {
                report.Add(problem.Rule, problem.MemberPath, problem.Message, definition.Cluster.Name);
            }

            judge.Cluster(cluster, exemptions, report);
            checks.Judge(cluster);
            if (writer is not null && cluster.Problems.All(problem => RuleCatalogue.Get(problem.Rule).IsConfigurable))
            {
                Add(cluster, writer);
            }
        });
        judge.Exemptions(exemptions, report);
    }

    private void Add(LoweredCluster cluster, TreeWriter writer)
    {
        try
        {
            writer.Add(cluster);
        }
        catch (UnwritableTreeException exception)
        {
            isWritable = false;
            report.Add(Rules.MalformedValue, exception.MemberPath, exception.Message, cluster.Cluster.Cluster.Name);
        }
    }

    private void Take(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            report.Add(problem);
        }
    }

    // Called while the user's code still runs, on another thread.
    private CompilationResult TooLong(string memberPath)
    {
        report.Add(Rules.EvaluationTooLong, memberPath, $"'{memberPath}' was still running after {arguments.TimeLimit} seconds; remove the endless loop, or set PoliciesTimeLimit to more");
        return Conclude();
    }

    // Another process died in the user's code, and could not say so itself.
    private CompilationResult Ended()
    {
        if (arguments.EndedBy == CompilerArguments.TooLong)
        {
            return TooLong(arguments.Ended);
        }

        report.Add(Rules.DefinitionThrew, arguments.Ended, $"'{arguments.Ended}' ended the process that evaluates definitions: {arguments.EndedBy}");
        return Conclude();
    }

    private CompilationResult Conclude(Day? changesOn = null) => new()
    {
        Today = arguments.Today,
        ChangesOn = changesOn?.ToString() ?? "",
        Diagnostics = Diagnostics.Of(report, arguments),
    };

    private CompilationResult Unwritten(CompilationResult result, string why) => result with
    {
        Diagnostics = [.. result.Diagnostics, new(DiagnosticSeverity.Error, "", arguments.Project, 0, 0, "", $"The manifests cannot be written: {why}")],
    };

    private static CompilationResult Written(CompilationResult result, WriteResult written) => result with
    {
        Clusters = written.Clusters,
        Manifests = written.Manifests,
        Written = written.Written,
        Removed = written.Removed,
        Fingerprint = written.Fingerprint,
        Diagnostics =
        [
            .. result.Diagnostics,
            .. written.Conflicts.Select(conflict => new Diagnostic(DiagnosticSeverity.Error, "", conflict.Path, 0, 0, "", conflict.Message)),
        ],
    };
}
