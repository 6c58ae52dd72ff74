using Policies.Reconciler.Git;
using Polly;
using Polly.Retry;

namespace Policies.Reconciler.Syncing;

/// <summary>Does again, from the first look on, what may succeed in a moment, and nothing else.</summary>
internal static class Retries
{
    /// <summary>Four attempts, each longer after the one before.</summary>
    public static ResiliencePipeline Of(TimeProvider time, TimeSpan delay) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<GitException>(failure => failure.Kind is FailureKind.TryAgain or FailureKind.Moved),
            MaxRetryAttempts = 3,
            Delay = delay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();
}
