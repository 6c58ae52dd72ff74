using Microsoft.Extensions.Diagnostics.HealthChecks;
using Policies.Reconciler.Watching;

namespace Policies.Cli.Watching;

/// <summary>Whether a watch gets on. A server that cannot be reached is no reason to start it anew; that is what its metrics say.</summary>
internal sealed class WatchHealth(TimeProvider time) : IHealthCheck
{
    // Longer than any command of git may take.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private long beaten = time.GetTimestamp();
    private volatile bool ran;

    /// <summary>Whether a run has come to its end.</summary>
    public bool IsReady => ran;

    /// <summary>It got on.</summary>
    public void Beat() => Interlocked.Exchange(ref beaten, time.GetTimestamp());

    /// <summary>A run came to its end.</summary>
    public void Ran(WatchRun run)
    {
        Beat();
        ran |= run.Result is { Stopped: null };
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        time.GetElapsedTime(Interlocked.Read(ref beaten)) < Patience ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("it does not get on"));
}
