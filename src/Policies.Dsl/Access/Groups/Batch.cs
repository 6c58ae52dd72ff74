namespace Policies;

/// <summary>Resources of the API group <c>batch</c>.</summary>
public static class Batch
{
    /// <summary>Jobs.</summary>
    public static Resource Jobs => new("batch", "jobs");

    /// <summary>Jobs by the clock.</summary>
    public static Resource CronJobs => new("batch", "cronjobs");
}
