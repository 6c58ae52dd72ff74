namespace Policies.Cli;

/// <summary>How the command ends; the numbers from 64 on are those of sysexits.h.</summary>
internal enum ExitCode
{
    /// <summary>Yes, or nothing to say.</summary>
    Success = 0,

    /// <summary>No, denied, or findings of severity error.</summary>
    No = 1,

    /// <summary>Changes are pending; only where that was asked for.</summary>
    Pending = 2,

    /// <summary>Some targets failed and the rest succeeded.</summary>
    Partial = 3,

    /// <summary>The command was used wrongly.</summary>
    WrongUsage = 64,

    /// <summary>An input cannot be read.</summary>
    UnreadableInput = 65,

    /// <summary>A bug of ours.</summary>
    Bug = 70,

    /// <summary>It was told to end before its end, as a shell says it.</summary>
    Interrupted = 130,
}
