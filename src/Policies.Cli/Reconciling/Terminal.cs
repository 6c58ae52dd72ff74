namespace Policies.Cli.Reconciling;

/// <summary>Whether a person sees what is written; colour and progress are for nobody else.</summary>
internal static class Terminal
{
    /// <summary>Whether data is coloured.</summary>
    public static bool IsForData => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 };

    /// <summary>Whether remarks may move the cursor.</summary>
    public static bool IsForRemarks => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
}
