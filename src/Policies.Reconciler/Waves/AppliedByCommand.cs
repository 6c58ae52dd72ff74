using CliWrap;

namespace Policies.Reconciler.Waves;

/// <summary>A program that exits with 0 once the commit is applied.</summary>
public sealed class AppliedByCommand(string program, IReadOnlyList<string> arguments, TimeSpan limit) : IAppliedSource
{
    /// <inheritdoc/>
    public bool IsByTime => false;

    /// <inheritdoc/>
    public async Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, CancellationToken cancellation)
    {
        foreach (var commit in commits)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            ending.CancelAfter(limit);
            try
            {
                var ended = await Cli.Wrap(program)
                    .WithArguments(arguments.Select(argument => Placeholders.Fill(argument, cluster, commit)))
                    .WithValidation(CommandResultValidation.None)
                    .ExecuteAsync(ending.Token)
                    .ConfigureAwait(false);
                if (ended.ExitCode == 0)
                {
                    return new(true);
                }
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new(false, Fault: $"{program} does not end");
            }
            catch (System.ComponentModel.Win32Exception e)
            {
                return new(false, Fault: $"{program} cannot be run: {e.Message}");
            }
        }

        return new(false);
    }
}
