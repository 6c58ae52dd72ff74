using System.Diagnostics;

namespace Policies.Manifests.Tests;

public sealed class ManifestFolderTests : IDisposable
{
    private const string Pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}}\n";

    private readonly string root = Directory.CreateTempSubdirectory("policies-manifests-").FullName;

    [Fact]
    public void Files_are_read_in_the_order_of_their_names_and_what_is_hidden_is_not()
    {
        Write("b/a.yaml", Pod);
        Write("b-a.YML", Pod);
        Write("a.json", Pod);
        Write(".git/a.yaml", Pod);
        Write("b/.a.yaml", Pod);
        Write("b/a.txt", Pod);
        Write("b/empty.yaml", "");
        Assert.Equal(["a.json", "b-a.YML", "b/a.yaml"], ManifestReader.Read(root).Manifests.Select(manifest => manifest.File));
    }

    [Fact]
    public void Files_come_one_after_the_other()
    {
        for (var i = 0; i < 50; i++)
        {
            Write($"{i:00}.yaml", Pod);
        }

        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i:00}.yaml"), ManifestReader.Files(root).SelectMany(file => file.Manifests).Select(manifest => manifest.File));
    }

    [SkippableFact]
    public void Links_are_not_followed_and_said()
    {
        Skip.If(OperatingSystem.IsWindows(), "making links takes rights on Windows");
        Write("a/a.yaml", Pod);
        File.CreateSymbolicLink(Path.Combine(root, "b.yaml"), Path.Combine(root, "a/a.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(root, "a/loop"), root);
        File.CreateSymbolicLink(Path.Combine(root, "dangling.yaml"), "/nowhere");
        var read = ManifestReader.Read(root);
        Assert.Equal("a/a.yaml", Assert.Single(read.Manifests).File);
        Assert.Equal(["a/loop", "b.yaml", "dangling.yaml"], read.Skipped.Select(each => each.File));
        Assert.Empty(read.Faults);
    }

    [SkippableFact]
    public async Task Pipes_are_not_waited_for()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "mkfifo is only sure to be there on Linux");
        using (var made = Process.Start("mkfifo", Path.Combine(root, "pipe.yaml")))
        {
            await made.WaitForExitAsync();
        }

        Write("a.yaml", Pod);
        var read = await Task.Run(() => ManifestReader.Read(root)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Single(read.Manifests);
    }

    [SkippableFact]
    public void What_may_not_be_read_is_a_fault()
    {
        Skip.If(Environment.IsPrivilegedProcess, "everything may be read here");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("a/a.yaml", Pod);
        Write("b.yaml", Pod);
        File.SetUnixFileMode(Path.Combine(root, "a"), UnixFileMode.None);
        File.SetUnixFileMode(Path.Combine(root, "b.yaml"), UnixFileMode.None);
        var faults = ManifestReader.Read(root).Faults;
        File.SetUnixFileMode(Path.Combine(root, "a"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(["a", "b.yaml"], faults.Select(fault => fault.File));
    }

    [Fact]
    public void Charts_are_passed_over_aloud()
    {
        Write("chart/Chart.yaml", "apiVersion: v2\nname: a\n");
        Write("chart/values.yaml", "a: b\n");
        Write("chart/templates/a.yaml", Pod);
        Write("chart/crds/a.yaml", Pod);
        var read = ManifestReader.Read(root);
        Assert.Equal("chart/crds/a.yaml", Assert.Single(read.Manifests).File);
        Assert.Equal(
            [
                "chart/Chart.yaml(1): what a Helm chart says of itself, which is no object",
                "chart/templates/a.yaml(1): a template of a Helm chart; render it and read what comes of it",
                "chart/values.yaml(1): values of a Helm chart, which are no object",
            ],
            read.Skipped.Select(each => each.ToString()));
    }

    [Fact]
    public void Kustomizations_and_their_patches_are_passed_over_aloud()
    {
        Write("over/kustomization.yaml", "resources: [../base]\npatches:\n- path: patch.yaml\n- {patch: 'a: b', target: {kind: Pod}}\npatchesStrategicMerge: [../base/merge.yaml]\npatchesJson6902:\n- {path: ./six.yaml, target: {kind: Pod}}\n");
        Write("over/patch.yaml", Pod);
        Write("over/six.yaml", "- {op: add, path: /a, value: b}\n");
        Write("base/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n");
        Write("base/a.yaml", Pod);
        Write("base/merge.yaml", Pod);
        Write("loose.yaml", "- {op: add, path: /a, value: b}\n---\n$patch: delete\napiVersion: v1\nkind: Pod\n---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: flux}\n");
        var read = ManifestReader.Read(root);
        Assert.Equal(["base/a.yaml:1: Pod 'a'", "loose.yaml:7: Kustomization 'flux'"], read.Manifests.Select(each => each.ToString()));
        Assert.Equal(
            [
                "base/kustomization.yaml(1): a kustomization, which is no object; build it and read what comes of it",
                "base/merge.yaml(1): a patch of over/kustomization.yaml; build that and read what comes of it",
                "loose.yaml(1): a JSON patch, which is no object by itself",
                "loose.yaml(3): a patch ($patch), which is no object by itself",
                "over/kustomization.yaml(1): a kustomization, which is no object; build it and read what comes of it",
                "over/patch.yaml(1): a patch of over/kustomization.yaml; build that and read what comes of it",
                "over/six.yaml(1): a patch of over/kustomization.yaml; build that and read what comes of it",
            ],
            read.Skipped.Select(each => each.ToString()));
    }

    [Fact]
    public void A_file_that_is_too_long_is_a_fault()
    {
        Write("a.yaml", Pod);
        var fault = Assert.Single(ManifestReader.Read(root, new() { FileBytes = 10 }).Faults);
        Assert.Contains("divide it", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
