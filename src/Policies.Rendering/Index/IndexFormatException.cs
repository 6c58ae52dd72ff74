namespace Policies.Rendering.Index;

/// <summary>An inventory or an index cannot be read: it is damaged, or of a version that is not known.</summary>
public sealed class IndexFormatException : Exception
{
    /// <summary>Says nothing.</summary>
    public IndexFormatException()
    {
    }

    /// <summary>Says what is wrong.</summary>
    public IndexFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong, and why.</summary>
    public IndexFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
