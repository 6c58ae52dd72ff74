namespace Policies.Reconciler.Planning;

/// <summary>A repository holds something at our paths that must not be followed or overwritten.</summary>
public sealed class UnsafeRepositoryException : Exception
{
    /// <summary>Says nothing.</summary>
    public UnsafeRepositoryException()
    {
    }

    /// <summary>Says what it is.</summary>
    public UnsafeRepositoryException(string message)
        : base(message)
    {
    }

    /// <summary>Says what it is, and why.</summary>
    public UnsafeRepositoryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
