using Policies.Reconciler.Git;

namespace Policies.Reconciler.Repositories;

/// <summary>The clusters' repositories.</summary>
public interface IRepositories
{
    /// <summary>Opens the repository of a target, alone among our runs until it is disposed of.</summary>
    /// <exception cref="GitException">It cannot be opened, or another run holds it for too long.</exception>
    Task<IRepository> OpenAsync(Target target, CancellationToken cancellation);
}
