namespace Policies.Reconciler.Watching;

/// <summary>How often a watch looks.</summary>
/// <param name="Most">The longest time between two syncs.</param>
/// <param name="Targets">The time between two looks at where the clusters' branches are.</param>
/// <param name="Index">The time between two looks at what is compiled.</param>
public sealed record WatchPace(TimeSpan Most, TimeSpan Targets, TimeSpan Index)
{
    /// <summary>At least every five minutes; branches every 30 seconds, the index every two.</summary>
    public static WatchPace Default { get; } = new(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(2));
}
