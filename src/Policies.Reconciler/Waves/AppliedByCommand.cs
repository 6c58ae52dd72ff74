using System.Globalization;
using CliWrap;
using Policies.Reconciler.Git;

namespace Policies.Reconciler.Waves;

/// <summary>A program that exits with 0 once the commit is applied, and may write since when.</summary>
public sealed class AppliedByCommand(string program, IReadOnlyList<string> arguments, TimeSpan limit) : IAppliedSource
{
    private const int MostWritten = 4 << 10;

    /// <inheritdoc/>
    public bool IsByTime => false;

    /// <inheritdoc/>
    public async Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, DateTimeOffset? pushed, CancellationToken cancellation)
    {
        foreach (var commit in commits)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            ending.CancelAfter(limit);
            var written = new BoundedText(MostWritten);
            try
            {
                var ended = await Cli.Wrap(program)
                    .WithArguments(arguments.Select(argument => Placeholders.Fill(argument, cluster, commit)))
                    .WithValidation(CommandResultValidation.None)
                    .WithStandardOutputPipe(written.Target)
                    .ExecuteAsync(ending.Token)
                    .ConfigureAwait(false);
                if (ended.ExitCode == 0)
                {
                    return new(true, Time(written.ToString()));
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

    private static DateTimeOffset? Time(string written) =>
        DateTimeOffset.TryParse(written.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since) ? since : null;
}
