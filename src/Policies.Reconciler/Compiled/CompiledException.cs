namespace Policies.Reconciler.Compiled;

/// <summary>What was compiled cannot be used; the message says where and what to do.</summary>
public sealed class CompiledException : Exception
{
    /// <summary>Says nothing.</summary>
    public CompiledException()
    {
    }

    /// <summary>Says what is wrong.</summary>
    public CompiledException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong, and why.</summary>
    public CompiledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
