namespace Policies.Catalogue.Judging;

/// <summary>A rule read a value that cannot be seen; it says nothing of that object.</summary>
public sealed class UnknownValueException : Exception
{
    /// <summary>Says that a value cannot be seen.</summary>
    public UnknownValueException()
        : base("The value cannot be seen.")
    {
    }

    /// <summary>Says that a value cannot be seen, in other words.</summary>
    public UnknownValueException(string message)
        : base(message)
    {
    }

    /// <summary>Says that a value cannot be seen, in other words and because of something else.</summary>
    public UnknownValueException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
