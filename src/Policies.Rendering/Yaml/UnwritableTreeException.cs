namespace Policies.Rendering.Yaml;

/// <summary>A tree that no YAML can say: it holds an unknown, a number that is none, or is nested without end.</summary>
public sealed class UnwritableTreeException : Exception
{
    /// <summary>Says nothing.</summary>
    public UnwritableTreeException()
    {
    }

    /// <summary>Says what cannot be written.</summary>
    public UnwritableTreeException(string message)
        : base(message)
    {
    }

    /// <summary>Says what cannot be written, and why.</summary>
    public UnwritableTreeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The member that the tree comes from; empty where that is not known.</summary>
    public string MemberPath { get; init; } = "";
}
