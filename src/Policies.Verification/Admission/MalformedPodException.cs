namespace Policies.Verification.Admission;

/// <summary>A pod holds a value of a type that Kubernetes cannot decode, so it would be let in nowhere.</summary>
public sealed class MalformedPodException : Exception
{
    /// <summary>Says that a value is of a wrong type.</summary>
    public MalformedPodException()
        : this("A value is of a wrong type.")
    {
    }

    /// <summary>Says which value is of a wrong type.</summary>
    public MalformedPodException(string message)
        : base(message)
    {
    }

    /// <summary>Says which value is of a wrong type, and why it was noticed.</summary>
    public MalformedPodException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The line of the value; 0 where it is not known.</summary>
    public int Line { get; init; }
}
