namespace Policies.Cli;

/// <summary>An end that a person can do something about: which exit code, and what is said on standard error.</summary>
internal sealed class CommandFailure(ExitCode code, string message) : Exception(message)
{
    /// <summary>How the command ends.</summary>
    public ExitCode Code { get; } = code;

    /// <summary>The command line asks for something that there is not.</summary>
    public static CommandFailure WrongUsage(string message) => new(ExitCode.WrongUsage, message);

    /// <summary>An input cannot be read.</summary>
    public static CommandFailure Unreadable(string message) => new(ExitCode.UnreadableInput, message);
}
