using System.Net.Sockets;
using Xunit;

namespace Policies.RealTools;

/// <summary>
/// A real Kubernetes API server, 1.20, for a collection of tests: brought up once by the <c>up</c> script of the folder in
/// <c>POLICIES_KUBE_APISERVER</c>, else of <c>../shared/tools/kube-apiserver</c> beside the repository, and taken down after the
/// last test unless it was up before the first. Its first start builds it, which takes minutes and root.
/// </summary>
public sealed class RealApiServer : IAsyncLifetime
{
    private readonly string? folder = FindFolder();
    private bool wasUp;
    private ToolOutput? started;
    private IDisposable? turn;

    /// <summary>Runs kubectl against it, as an administrator; skips the running test where there is no server.</summary>
    public Task<ToolOutput> KubectlAsync(IEnumerable<string> arguments, string input = "") =>
        RealKubectl.RunAsync(["--kubeconfig", Kubeconfig(), .. arguments], input);

    /// <summary>The path of an administrator's kubeconfig; skips the running test where there is no server.</summary>
    public string Kubeconfig()
    {
        if (started is null) Missing.Report($"no API server here: neither POLICIES_KUBE_APISERVER nor {Beside} is a folder with the script 'up'");
        if (started is { ExitCode: not 0 }) Missing.Report($"the API server did not come up: {started.Error.Trim()}");
        return started!.Lines[^1];
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        if (folder is null) return;

        // Test projects run at the same time, and one must not take it down under another.
        turn = await Turn.TakeAsync("kube-apiserver");
        wasUp = await ListensAsync();
        started = await Tool.RunAsync("bash", [Path.Combine(folder, "up")]);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (folder is not null && !wasUp) await Tool.RunAsync("bash", [Path.Combine(folder, "down")]);
        turn?.Dispose();
    }

    private static string Beside => Path.Combine(RepositoryFolder.Path, "..", "shared", "tools", "kube-apiserver");

    private static string? FindFolder() =>
        new[] { Environment.GetEnvironmentVariable("POLICIES_KUBE_APISERVER"), Beside }
            .FirstOrDefault(each => !string.IsNullOrEmpty(each) && File.Exists(Path.Combine(each, "up")));

    private static async Task<bool> ListensAsync()
    {
        var port = int.TryParse(Environment.GetEnvironmentVariable("K8S_TRUTH_PORT"), out var chosen) ? chosen : 16443;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
