namespace Policies.Reconciler.Git;

/// <summary>Git could not do what was asked; the message holds no credential and says what to do.</summary>
public sealed class GitException : Exception
{
    /// <summary>Says nothing.</summary>
    public GitException()
    {
    }

    /// <summary>Says what failed, for good.</summary>
    public GitException(string message)
        : base(message)
    {
    }

    /// <summary>Says what failed, for good, and why.</summary>
    public GitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says what failed, and what becomes of it.</summary>
    public GitException(FailureKind kind, string message)
        : base(message) => Kind = kind;

    /// <summary>What becomes of it.</summary>
    public FailureKind Kind { get; } = FailureKind.GiveUp;
}
