using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CliWrap;
using Policies.RealTools;

namespace Policies.Reconciler.Tests.Git.Servers;

/// <summary>An OpenSSH server on the loopback, for this user and one key.</summary>
public sealed class SshServer : IAsyncLifetime, IDisposable
{
    private readonly Scratch scratch = new();
    private Process? process;
    private int port;

    /// <summary>The command for git that brings the key which the server knows; skips the running test where there is no server.</summary>
    public string WithKey => Command("user");

    /// <summary>The command for git that brings another key.</summary>
    public string WithWrongKey => Command("other");

    /// <summary>URL of a repository in a folder.</summary>
    public string UrlOf(string folder) => $"ssh://{Environment.UserName}@127.0.0.1:{port}{folder}";

    public async Task InitializeAsync()
    {
        string program;
        try
        {
            program = await RealSshServer.PathAsync();
        }
        catch (Exception e) when (e is SkipException)
        {
            // Each test says it again.
            return;
        }

        foreach (var key in new[] { "host", "user", "other" })
        {
            await Cli.Wrap("ssh-keygen").WithArguments(["-q", "-t", "ed25519", "-N", "", "-f", scratch.Path(key)]).ExecuteAsync();
        }

        port = FreePort();
        await File.WriteAllTextAsync(scratch.Path("config"), $"""
            ListenAddress 127.0.0.1
            Port {port}
            HostKey {scratch.Path("host")}
            AuthorizedKeysFile {scratch.Path("user.pub")}
            StrictModes no
            UsePAM no
            PidFile none
            PasswordAuthentication no
            PermitRootLogin yes
            MaxStartups 100

            """);
        process = Process.Start(new ProcessStartInfo(program, ["-D", "-E", scratch.Path("log"), "-f", scratch.Path("config")]));
        for (var i = 0; i < 100 && !Listens(); i++)
        {
            await Task.Delay(50);
        }
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    public void Dispose()
    {
        process?.Dispose();
        scratch.Dispose();
    }

    private string Command(string key)
    {
        Skip.If(process is null, "no ssh server here: see tests/tools/sshd");
        return $"ssh -F /dev/null -i {scratch.Path(key)} -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null";
    }

    private bool Listens()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
