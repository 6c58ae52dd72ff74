namespace Policies.Rendering.Output;

/// <summary>Another build writes to the same folder, for longer than we wait.</summary>
public sealed class OutputBusyException : Exception
{
    /// <summary>Says nothing.</summary>
    public OutputBusyException()
    {
    }

    /// <summary>Says which folder.</summary>
    public OutputBusyException(string message)
        : base(message)
    {
    }

    /// <summary>Says which folder, and what the system said.</summary>
    public OutputBusyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
