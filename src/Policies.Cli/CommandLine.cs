using System.CommandLine;
using Policies.Cli.Commands;

namespace Policies.Cli;

/// <summary>The command <c>policies</c> from its arguments to its exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, Streams streams, CancellationToken cancellation)
    {
        var parsed = Root(streams).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not { Terminating: true, ClearsParseErrors: true })
        {
            foreach (var error in parsed.Errors)
            {
                streams.Remark($"error: {error.Message}");
            }

            streams.Remark($"'{Path(parsed.CommandResult)} --help' says how it is used.");
            return ExitCode.WrongUsage;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = streams.Data, Error = streams.Remarks, EnableDefaultExceptionHandler = false };
            return (ExitCode)await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (CommandFailure failure)
        {
            streams.Remark($"error: {failure.Message}");
            return failure.Code;
        }
        catch (OperationCanceledException)
        {
            streams.Remark("error: it was told to end before its end; what it began, the next run completes");
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // whatever else comes up here is a bug of ours, and is said to be one
        catch (Exception e)
#pragma warning restore CA1031
        {
            streams.Remark($"error: this is a bug of ours, please report it: {e}");
            return ExitCode.Bug;
        }
    }

    private static RootCommand Root(Streams streams) => new(
        """
        The security policy of a fleet of Kubernetes clusters, from C#.

        Data goes to standard output, everything else to standard error. Exit codes:
          0   yes, or nothing to say
          1   no, denied, or findings of severity error
          2   changes are pending, where that was asked for
          3   some targets failed and the rest succeeded
          64  wrong usage
          65  an input that cannot be read or judged
          70  a bug of ours
          130 told to end before its end
        """)
    {
        AdmitCommand.Make(streams),
        ConnectionsCommand.Make(streams),
        ContainsCommand.Make(streams),
        ReachesCommand.Make(streams),
        RedundantCommand.Make(streams),
        DiffCommand.Make(streams),
        CheckCommand.Make(streams),
        CanICommand.Make(streams),
        WhoCanCommand.Make(streams),
        PathsCommand.Make(streams),
        RulesCommand.Make(streams),
        ExplainCommand.Make(streams),
        PlanCommand.Make(streams),
        SyncCommand.Make(streams),
        StatusCommand.Make(streams),
        HoldCommand.Make(streams),
        ResumeCommand.Make(streams),
        RollbackCommand.Make(streams),
    };

    private static string Path(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "policies";
}
