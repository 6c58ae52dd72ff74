namespace Policies.RealTools;

/// <summary>The OpenSSH server that people run.</summary>
public static class RealSshServer
{
    private static readonly FoundTool Server = new("sshd");

    /// <summary>Path of a program that starts one with the arguments given; skips the running test where there is none.</summary>
    public static Task<string> PathAsync() => Server.PathAsync();
}
