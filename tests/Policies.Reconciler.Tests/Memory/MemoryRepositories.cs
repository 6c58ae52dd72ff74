using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Tests.Memory;

/// <summary>Repositories of clusters in memory.</summary>
internal sealed class MemoryRepositories : IRepositories
{
    private readonly Dictionary<string, MemoryRepository> all = new(StringComparer.Ordinal);

    public MemoryRepository this[string cluster]
    {
        get
        {
            lock (all)
            {
                return all.TryGetValue(cluster, out var one) ? one : all[cluster] = new(cluster);
            }
        }
    }

    public Task<IRepository> OpenAsync(Target target, CancellationToken cancellation) => Task.FromResult<IRepository>(this[target.Cluster]);
}
