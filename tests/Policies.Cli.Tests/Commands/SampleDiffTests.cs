using System.Reflection;
using CliWrap.Buffered;

namespace Policies.Cli.Tests.Commands;

/// <summary><c>diff</c> over the sample fleet as it was compiled.</summary>
public sealed class SampleDiffTests
{
    private static readonly string[] Clusters = ["shop-prod-en1", "shop-prod-ew1", "shop-stage-ew1"];

    [Fact]
    public async Task A_switch_that_opens_on_one_cluster_is_seen_there_and_nowhere_else()
    {
        using var folder = new TemporaryFolder();
        Copy(folder, "old");
        Copy(folder, "new");
        var opened = File.ReadAllText(Path.Combine(folder.Path, "new/manifests/shop-prod-ew1/monitoring/networkpolicy-allow-from-cluster.yaml"));
        folder.With("new/manifests/shop-prod-ew1/checkout/networkpolicy-allow-from-cluster.yaml", opened.Replace("namespace: monitoring", "namespace: checkout", StringComparison.Ordinal));

        var run = await DiffAsync(folder, "--fail-on", "opened");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("on cluster shop-prod-ew1:\n  opened ", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains(" => checkout/", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("\n    allowed by NetworkPolicy checkout/allow-from-cluster ingress[0] (checkout/networkpolicy-allow-from-cluster.yaml:12)\n", run.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("closed", run.StandardOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("shop-prod-en1", run.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_files_orders_and_names_are_no_change()
    {
        using var folder = new TemporaryFolder();
        Copy(folder, "old");
        Copy(folder, "new");
        foreach (var @namespace in Directory.EnumerateDirectories(Path.Combine(folder.Path, "new/manifests/shop-prod-ew1")).Where(path => Path.GetFileName(path) != ".policies"))
        {
            var files = Directory.EnumerateFiles(@namespace, "*.yaml").OrderDescending(StringComparer.Ordinal).ToList();
            var texts = files.ConvertAll(file => Path.GetFileName(file).StartsWith("networkpolicy-", StringComparison.Ordinal)
                ? File.ReadAllText(file).Replace("\n  name: ", "\n  name: another-", StringComparison.Ordinal)
                : File.ReadAllText(file));
            files.ForEach(File.Delete);
            File.WriteAllText(Path.Combine(@namespace, "all.yaml"), string.Join("\n---\n", texts));
        }

        var run = await DiffAsync(folder, "--fail-on", "any");

        Assert.Equal((0, "", "nothing changes in meaning\n"), (run.ExitCode, run.StandardOutput, string.Concat(run.StandardError.Split('\n').Where(line => !line.StartsWith("skipped: ", StringComparison.Ordinal)).Select(line => line.Length == 0 ? "" : line + "\n"))));
    }

    [Fact]
    public async Task Connections_of_a_compiled_tree_are_those_of_its_known_workloads_and_of_imagined_pods()
    {
        using var folder = new TemporaryFolder();
        Copy(folder, "new");

        var run = await CommandOfOurs.RunAsync("connections", Path.Combine(folder.Path, "new/manifests/shop-prod-ew1"), "--to", "checkout-api", "--port", "TCP/8080");

        Assert.Equal((0, ""), (run.ExitCode, run.StandardError));
        Assert.Contains("gateway/router[Workload] => checkout/checkout-api[Workload] : TCP 8080\n", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("gateway/[app=router] => checkout/checkout-api[Workload] : TCP 8080\n", run.StandardOutput, StringComparison.Ordinal);
    }

    private static Task<BufferedCommandResult> DiffAsync(TemporaryFolder folder, params string[] options) =>
        CommandOfOurs.RunAsync(["diff", Path.Combine(folder.Path, "old/manifests"), Path.Combine(folder.Path, "new/manifests"), .. options]);

    private static void Copy(TemporaryFolder folder, string side)
    {
        foreach (var cluster in Clusters)
        {
            Copy(Path.Combine(Compiled("Fleet"), cluster), Path.Combine(folder.Path, side, "manifests", cluster));
            folder.With($"{side}/index/clusters/{cluster}.json", File.ReadAllText(Path.Combine(Compiled("Index"), "clusters", $"{cluster}.json")));
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Compiled(string what) =>
        typeof(SampleDiffTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == $"Policies.{what}.Acme.Policies").Value!;
}
