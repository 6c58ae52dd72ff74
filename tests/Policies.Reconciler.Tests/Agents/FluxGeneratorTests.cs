using CliWrap;
using CliWrap.Buffered;
using Policies.Manifests;
using Policies.Reconciler.Agents;
using Policies.Reconciler.Tests.Git;

namespace Policies.Reconciler.Tests.Agents;

/// <summary>What we say that a command of a <c>.flux.yaml</c> writes, held against what a shell makes of the same command.</summary>
public sealed class FluxGeneratorTests
{
    private static readonly string[] Files =
    [
        "a.yaml", "b.yml", "c.json", "apps/d.yaml", "apps/deep/e.yaml", "apps/kustomization.yaml", "other/f.yaml", "policies/g.yaml", "with space/h.yaml",
    ];

    [Theory]
    [InlineData("find . -name '*.yaml' -exec cat {} \\;")]
    [InlineData("find . -type f -name \"*.yaml\" -exec cat {} +")]
    [InlineData("find apps policies -name '*.yaml' -exec cat {} +")]
    [InlineData("find ./apps -maxdepth 1 -type f -name '*.yaml' -exec cat {} \\;")]
    [InlineData("find . -mindepth 2 -name '*.yaml' -exec cat {} \\;")]
    [InlineData("find . \\( -name '*.yaml' -o -name '*.yml' \\) -not -path './other/*' -exec cat {} \\;")]
    [InlineData("find . -name '*.yaml' ! -name kustomization.yaml ! -path '*space*' -exec sh -c 'echo ---; cat {}' \\;")]
    [InlineData("find apps -name '*.yaml' -exec bash -c \"echo '---'; cat '{}'\" \\;")]
    [InlineData("find . -iname '*.YAML' -path '*deep*' -exec cat {} \\;")]
    [InlineData("find apps other -name '*.yaml' | xargs cat")]
    [InlineData("find apps -name '*.yaml' | sort | xargs cat")]
    [InlineData("find . -name '*.yaml' -print0 | xargs -0 cat")]
    [InlineData("cat a.yaml apps/d.yaml")]
    [InlineData("cat 'with space/h.yaml'")]
    [InlineData("find . \\\n  -name '*.yaml' \\\n  -exec cat {} \\;\n")]
    public async Task Command_that_is_known_gives_what_the_shell_gives(string command)
    {
        using var scratch = new Scratch();
        foreach (var file in Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(scratch.Path(file))!);
            await File.WriteAllTextAsync(scratch.Path(file), Manifest(file));
        }

        var ran = await Cli.Wrap("sh").WithArguments(["-c", command]).WithWorkingDirectory(scratch.Folder).ExecuteBufferedAsync();
        var real = ManifestReader.ReadText(ran.StandardOutput, "real").Manifests.Select(manifest => manifest.Object.Name).Order(StringComparer.Ordinal);

        var view = View(command);

        Assert.Empty(view.Unknown);
        Assert.NotEmpty(view.Objects);
        Assert.Equal(real, view.Objects.Select(one => one.Key.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("./generate.sh")]
    [InlineData("find . -name '*.yaml' -exec ./x {} \\;")]
    [InlineData("find . -name '*.yaml' -exec sh -c 'cat {}' \\;")]
    [InlineData("find . -name '*.yaml' | xargs cat")]
    [InlineData("find . -name '*.yaml' -delete")]
    [InlineData("find . -name '*.yaml' -exec sh -c 'cat {}; rm {}' \\;")]
    [InlineData("find . -name '*.yaml' -exec cat {} \\; > out; cat out")]
    [InlineData("find . -name '*.yaml' | grep -v x | xargs cat")]
    [InlineData("find . -regex '.*' -exec cat {} \\;")]
    [InlineData("find . -name *.yaml -exec cat {} \\;")]
    [InlineData("find $DIR -name '*.yaml' -exec cat {} \\;")]
    [InlineData("find .. -name '*.yaml' -exec cat {} \\;")]
    [InlineData("cat `ls`")]
    [InlineData("cat missing.yaml")]
    [InlineData("cat a.yaml\ncat b.yml")]
    [InlineData("kustomize build . && echo")]
    [InlineData("kustomize build --enable-helm .")]
    [InlineData("helm template x")]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("find . -name")]
    [InlineData("find '' -name x")]
    [InlineData("find . -exec \\;")]
    [InlineData("find . ''")]
    [InlineData("find . \\( -name a -exec cat {} \\;")]
    public void Command_that_is_not_known_is_said_and_not_run(string command)
    {
        var view = View(command);
        Assert.Contains("cannot be known without running it", Assert.Single(view.Unknown), StringComparison.Ordinal);
        Assert.Empty(view.Objects);
    }

    [Theory]
    [InlineData("version: 2\n")]
    [InlineData("version: 1\n")]
    [InlineData("[]")]
    [InlineData("a: [")]
    public void Settings_that_flux_refuses_are_a_fault(string settings) =>
        Assert.Single(new AgentViews().Of(Engine.Flux1, Trees.Of((".flux.yaml", settings)), new()).Faults);

    [Fact]
    public void Settings_that_say_files_are_as_if_there_were_none() =>
        Assert.Single(new AgentViews().Of(Engine.Flux1, Trees.Of((".flux.yaml", "version: 1\nfiles: {}\n"), ("a.yaml", Trees.ConfigMap("a"))), new()).Objects);

    private static AgentView View(string command)
    {
        var settings = $"version: 1\ncommandUpdated:\n  generators:\n  - command: {System.Text.Json.JsonSerializer.Serialize(command)}\n";
        return new AgentViews().Of(Engine.Flux1, Trees.Of([(".flux.yaml", settings), .. Files.Select(file => (file, Manifest(file)))]), new());
    }

    private static string Manifest(string file) => file.EndsWith("kustomization.yaml", StringComparison.Ordinal)
        ? "---\nresources: []\n"
        : $"---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {file.Replace('/', '-').Replace(' ', '-')}\n";
}
