namespace Policies.Reconciler.Git;

/// <summary>How git is run.</summary>
public sealed record GitSettings
{
    /// <summary>The program, found in the path or given with one.</summary>
    public string Program { get; init; } = "git";

    /// <summary>A folder of ours, in which caches, locks and what we remember of each repository lie.</summary>
    public required string StateFolder { get; init; }

    /// <summary>How long a command may take that only works on this machine.</summary>
    public TimeSpan LocalLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a command may take that talks to a server.</summary>
    public TimeSpan NetworkLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long another run of ours may hold a repository before this one gives way.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How old a lock that git left in a repository of ours must be to be taken for one that a killed process left.</summary>
    public TimeSpan StaleLock { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest file that is read from a repository, in bytes.</summary>
    public int MostFileBytes { get; init; } = 32 << 20;

    /// <summary>How many files a repository may hold.</summary>
    public int MostFiles { get; init; } = 1_000_000;
}
