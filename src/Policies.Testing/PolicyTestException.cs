namespace Policies.Testing;

/// <summary>What must hold on a fleet does not; the message is the witness: the pods, the port, the policy and the C# line.</summary>
public sealed class PolicyTestException : Exception
{
    /// <summary>Says that something does not hold.</summary>
    public PolicyTestException()
        : this("Something that must hold does not.")
    {
    }

    /// <summary>Says what does not hold, and shows it.</summary>
    public PolicyTestException(string message)
        : base(message)
    {
    }

    /// <summary>Says what does not hold, and why it was noticed.</summary>
    public PolicyTestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
