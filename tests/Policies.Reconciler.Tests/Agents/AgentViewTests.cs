using Policies.Manifests;
using Policies.Reconciler.Agents;

namespace Policies.Reconciler.Tests.Agents;

public sealed class AgentViewTests
{
    /// <summary>Each kind of repository: the agent, its folder, and the files of others.</summary>
    public static TheoryData<string, Engine, string, string[]> Repositories => new()
    {
        { "root kustomization that lists our folder", Engine.Flux2, "", ["kustomization.yaml", "resources: [apps, policies]\n", "apps/kustomization.yaml", "resources: [a.yaml]\n", "apps/a.yaml", Trees.ConfigMap("a")] },
        { "Flux 2 with a generated kustomization", Engine.Flux2, "", ["apps/a.yaml", Trees.ConfigMap("a"), "README.md", "x"] },
        { "Flux 2 whose own Kustomization points at us", Engine.Flux2, "flux", ["flux/us.yaml", FluxKustomization("./policies"), "apps/a.yaml", Trees.ConfigMap("not applied")] },
        { "Flux 1 by plain files, less our kustomization", Engine.Flux1, "", ["apps/a.yml", Trees.ConfigMap("a"), "chart/Chart.yaml", "name: x", "chart/values.yaml", "a: 1", "chart/templates/t.yaml", "a: {{ .b }}\n---\n"] },
        { "Flux 1 with a find", Engine.Flux1, "", [".flux.yaml", FluxSettings("find . -name '*.yaml' -not -name 'kustomization.yaml' -not -name '.flux.yaml' -exec cat {} \\\\;"), "apps/a.yaml", Trees.ConfigMap("a")] },
        { "Flux 1 with kustomize", Engine.Flux1, "", [".flux.yaml", FluxSettings("kustomize build ."), "kustomization.yaml", "resources: [policies]\n"] },
        { "Argo CD by kustomize", Engine.ArgoCd, "", ["kustomization.yaml", "resources: [policies, a.yaml]\n", "a.yaml", Trees.ConfigMap("a")] },
    };

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Our_folder_adds_our_objects_and_nothing_else(string what, Engine engine, string path, string[] files)
    {
        var others = files.Chunk(2).Select(pair => (pair[0], pair[1])).ToArray();
        var after = See(engine, Trees.WithOurs(others), new() { Path = path });

        // Where a kustomization names our folder, there is no before without it.
        (string, string)[] empty = [.. others, ("policies/kustomization.yaml", "resources: []\n")];
        var before = See(engine, Trees.Of(empty), new() { Path = path });

        Assert.Empty(after.Faults);
        Assert.Empty(after.Unknown);
        Assert.Equal(Trees.OurObjects.Order(StringComparer.Ordinal), Keys(after).Except(Keys(before)).Order(StringComparer.Ordinal));
        Assert.Empty(Keys(before).Except(Keys(after)));
        Assert.True(after.Delivers("policies"), what);
        Assert.Empty(after.Twice);
    }

    [Theory]
    [InlineData(Engine.Flux2, "", "kustomization.yaml", "resources: []\n")]
    [InlineData(Engine.Flux2, "apps", "apps/a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n")]
    [InlineData(Engine.Flux1, "", ".flux.yaml", "version: 1\ncommandUpdated:\n  generators:\n  - command: cat a.yaml\n")]
    [InlineData(Engine.ArgoCd, "apps", "apps/a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n")]
    public void Folder_that_nothing_includes_is_not_delivered(Engine engine, string path, string file, string content) =>
        Assert.False(See(engine, Trees.WithOurs((file, content), ("a.yaml", Trees.ConfigMap("a"))), new() { Path = path }).Delivers("policies"));

    [Fact]
    public void Kustomization_of_our_own_takes_the_place_of_a_generated_one()
    {
        // At the root of a path that had none, a kustomization.yaml takes everything else away.
        var before = See(Engine.Flux2, Trees.Of(("policies/a.yaml", Trees.ConfigMap("a"))), new() { Path = "policies" });
        var after = See(Engine.Flux2, Trees.WithOurs(("policies/a.yaml", Trees.ConfigMap("a"))), new() { Path = "policies" });
        Assert.Equal(["ConfigMap 'apps/a'"], Keys(before).Except(Keys(after)));
    }

    [Fact]
    public void Object_in_two_files_is_seen_twice()
    {
        var again = ("apps/deny.yaml", Trees.Ours["policies/shop/networkpolicy-deny.yaml"]);
        Assert.Contains("NetworkPolicy 'shop/deny' is in", string.Join('\n', See(Engine.Flux1, Trees.WithOurs(again)).Faults), StringComparison.Ordinal);
        Assert.Contains("NetworkPolicy 'shop/deny' is in the kustomization twice", string.Join('\n', See(Engine.Flux2, Trees.WithOurs(again)).Faults), StringComparison.Ordinal);
        Assert.Equal("NetworkPolicy 'shop/deny'", Assert.Single(See(Engine.ArgoCd, Trees.WithOurs(again, ("policies/kustomization.yaml ", ""))).Twice).Key.ToString());
    }

    [Theory]
    [InlineData(".sourceignore", "apps/\n", "apps/a.yaml", false)]
    [InlineData(".sourceignore", "/apps/*\n!/apps/a.yaml\n", "apps/a.yaml", true)]
    [InlineData(".sourceignore", "# apps/\n", "apps/a.yaml", true)]
    [InlineData("apps/.sourceignore", "a.yaml\n", "apps/a.yaml", false)]
    [InlineData("apps/.sourceignore", "a.yaml\n", "a.yaml", true)]
    [InlineData(".sourceignore", "**/deep/**\n", "x/deep/y/a.yaml", false)]
    [InlineData(".sourceignore", "a.y?ml\n", "x/a.yaml", false)]
    [InlineData(".sourceignore", "/a.yaml\n", "x/a.yaml", true)]
    [InlineData(".sourceignore", "deep/\n", "deep.yaml", true)]
    [InlineData(".sourceignore", "x/**/a.yaml\n", "x/a.yaml", false)]
    [InlineData(".sourceignore", "x/**/a.yaml\n", "x/y/z/a.yaml", false)]
    [InlineData(".sourceignore", "x/**/a.yaml\n", "x/ya.yaml", true)]
    [InlineData(".sourceignore", "x/*.yaml\n", "x/y/a.yaml", true)]
    [InlineData(".sourceignore", "x**z/a.yaml\n", "x/y/z/a.yaml", false)]
    [InlineData(".sourceignore", "[!b-z].yaml\n", "x/a.yaml", false)]
    [InlineData(".sourceignore", "[b-z].yaml\n", "x/a.yaml", true)]
    [InlineData(".sourceignore", "[z-a].yaml\n", "x/a.yaml", true)]
    [InlineData(".sourceignore", "[a\n", "x/a.yaml", true)]
    [InlineData(".sourceignore", "!\n/\n[\n[]\n\\\n***\n!**/*\n", "x/a.yaml", true)]
    [InlineData(".sourceignore", "\\!a.yaml\n", "!a.yaml", false)]
    [InlineData("none", "", ".github/a.yaml", false)]
    [InlineData("none", "", "x/.sops.yaml", false)]
    [InlineData("none", "", ".hidden/a.yaml", true)]
    [InlineData("none", "", "a.yml", true)]
    [InlineData("none", "", "a.YAML", false)]
    [InlineData("none", "", "a.json", false)]
    public void Flux_2_reads_what_source_controller_leaves_it(string ignore, string rules, string file, bool isRead) =>
        Assert.Equal(isRead, See(Engine.Flux2, Trees.Of((ignore, rules), (file, Trees.ConfigMap("a")))).Objects.Count == 1);

    [Fact]
    public void Pattern_that_was_made_to_take_for_ever_does_not()
    {
        var (stars, path) = (string.Concat(Enumerable.Repeat("*a", 200)), $"{new string('a', 200)}.yaml");
        var view = See(Engine.Flux2, Trees.Of((".sourceignore", $"{stars}b\n{string.Concat(Enumerable.Repeat("**/", 200))}b\n"), (path, Trees.ConfigMap("a"))));
        Assert.Single(view.Objects);
    }

    [Fact]
    public void File_that_is_no_manifest_stops_a_generated_kustomization()
    {
        var view = See(Engine.Flux2, Trees.WithOurs(("apps/values.yaml", "a: 1\n")));
        Assert.Empty(view.Objects);
        Assert.Contains("apps/values.yaml", Assert.Single(view.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apps/a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n", true, "", "", 1, 0)]
    [InlineData("apps/a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n", false, "", "", 0, 0)]
    [InlineData("a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n", false, "", "", 1, 0)]
    [InlineData("a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n", true, "{b,c}.yaml", "", 0, 0)]
    [InlineData("x/a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n", true, "*.yaml", "", 1, 0)]
    [InlineData("x/a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n", true, "", "x/*", 0, 0)]
    [InlineData("a.json", "{\"kind\": \"ConfigMap\", \"apiVersion\": \"v1\", \"metadata\": {\"name\": \"a\"}}", true, "", "", 1, 0)]
    [InlineData("a.json", "{\"version\": 1}", true, "", "", 0, 1)]
    [InlineData("a.json", "{\"version\": 1, \"for\": \"+argocd:skip-file-rendering\"}", true, "", "", 0, 0)]
    [InlineData("values.yaml", "a: 1\n", true, "", "", 0, 0)]
    [InlineData("values.yaml", "kind: x\n", true, "", "", 0, 1)]
    [InlineData("values.yaml", "# +argocd:skip-file-rendering\nkind: x\n", true, "", "", 0, 0)]
    public void Argo_cd_reads_a_folder_file_by_file(string file, string content, bool recurses, string include, string exclude, int objects, int faults)
    {
        var view = See(Engine.ArgoCd, Trees.Of((file, content)), new() { Recurses = recurses, Include = include, Exclude = exclude });
        Assert.Equal((objects, faults), (view.Objects.Count, view.Faults.Count));
    }

    [Theory]
    [InlineData("Chart.yaml", "name: x\n", "not rendered")]
    [InlineData("a.jsonnet", "{}", "not evaluated")]
    public void What_argo_cd_renders_by_other_programs_is_said(string file, string content, string said) =>
        Assert.Contains(said, Assert.Single(See(Engine.ArgoCd, Trees.Of((file, content))).Unknown), StringComparison.Ordinal);

    [Fact]
    public void Folder_of_the_agent_that_is_not_there_is_a_fault() =>
        Assert.Contains("'clusters/x'", Assert.Single(See(Engine.Flux2, Trees.WithOurs(), new() { Path = "clusters/x" }).Faults), StringComparison.Ordinal);

    private static AgentView See(Engine engine, FileTree tree, AgentReading? reading = null) => new AgentViews().Of(engine, tree, reading ?? new());

    private static List<string> Keys(AgentView view) => [.. view.Objects.Select(one => one.Key.ToString())];

    private static string FluxKustomization(string path) =>
        $"apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {{name: us, namespace: flux-system}}\nspec:\n  path: {path}\n  sourceRef: {{kind: GitRepository, name: flux-system}}\n";

    private static string FluxSettings(string command) => $"version: 1\ncommandUpdated:\n  generators:\n  - command: \"{command}\"\n";
}
