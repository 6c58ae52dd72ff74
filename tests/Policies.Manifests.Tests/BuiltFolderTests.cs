using Policies.Manifests.Tests.Kustomizations;

namespace Policies.Manifests.Tests;

public sealed class BuiltFolderTests
{
    private const string Base = """
        >>> base/kustomization.yaml
        resources: [role.yaml]
        >>> base/role.yaml
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader}
        rules:
          - {apiGroups: [""], resources: [pods], verbs: [get]}

        """;

    [Fact]
    public void Base_is_read_as_its_overlays_make_it()
    {
        using var folder = new TreeFolder(Base + """
            >>> dev/kustomization.yaml
            resources: [../base]
            namespace: dev
            >>> prod/kustomization.yaml
            resources: [../base]
            namespace: prod
            >>> loose.yaml
            {apiVersion: v1, kind: ConfigMap, metadata: {name: loose}}
            """);
        var read = BuiltFolder.Read(folder.Path);
        Assert.Empty(read.Faults);
        Assert.Empty(read.Skipped);
        Assert.Equal(
            ["base/role.yaml(1): Role 'dev/reader' of dev", "base/role.yaml(1): Role 'prod/reader' of prod", "loose.yaml(1): ConfigMap 'loose' of "],
            read.Manifests.Select(manifest => $"{manifest.File}({manifest.Line}): {manifest.Object} of {manifest.Unit}"));
    }

    [Fact]
    public void Value_of_a_patch_is_where_the_patch_is_written()
    {
        using var folder = new TreeFolder(Base + """
            >>> kustomization.yaml
            resources: [base]
            patches:
              - target: {kind: Role}
                patch: |
                  - op: add
                    path: /rules/-
                    value: {apiGroups: [""], resources: [secrets], verbs: [get]}
              - path: more.yaml
            >>> more.yaml
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata:
              name: reader
              labels: {a: b}
            """);
        var read = BuiltFolder.Read(folder.Path);
        var role = Assert.Single(read.Manifests);
        var rules = (Objects.Sequence)role.Object.Root["rules"]!;
        Assert.Equal(("base/role.yaml", 5), role.PlaceOf(rules[0]));
        Assert.Equal(("kustomization.yaml", 7), role.PlaceOf(rules[1]));
        Assert.Equal(("more.yaml", 5), role.PlaceOf(((Objects.Mapping)role.Object.Root["metadata"]!)["labels"]));
        Assert.Equal("more.yaml(1): a patch of kustomization.yaml, which is judged where it is applied", Assert.Single(read.Skipped).ToString());
    }

    [Fact]
    public void Overlay_alone_reaches_its_base_beside_it()
    {
        using var folder = new TreeFolder(Base + ">>> overlays/dev/kustomization.yaml\nresources: [../../base]\nnamespace: dev\n");
        var read = BuiltFolder.Read(Path.Combine(folder.Path, "overlays", "dev"));
        Assert.Empty(read.Faults);
        Assert.Equal("../../base/role.yaml:1: Role 'dev/reader'", Assert.Single(read.Manifests).ToString());
    }

    [Fact]
    public void Nothing_is_read_outside_of_the_repository()
    {
        using var folder = new TreeFolder(Base + ">>> repo/.git/HEAD\nx\n>>> repo/kustomization.yaml\nresources: [../base]\n");
        Assert.Equal("kustomization.yaml: '../base' leaves the repository", Assert.Single(BuiltFolder.Read(Path.Combine(folder.Path, "repo")).Faults).ToString());
    }

    [Theory]
    [InlineData(">>> kustomization.yaml\nresources: [gone.yaml]", "kustomization.yaml: 'gone.yaml' is not there")]
    [InlineData(">>> a/kustomization.yaml\nresources: [../b]\n>>> b/kustomization.yaml\nresources: [../a]", "a/kustomization.yaml: The kustomization includes itself")]
    [InlineData(">>> kustomization.yaml\nresources: [a.yaml]\n>>> a.yaml\na: [", "a.yaml(2): This is no YAML that can be read")]
    [InlineData(">>> kustomization.yaml\nresources: [a.yaml]\n>>> kustomization.yml\nresources: []\n>>> a.yaml\n{apiVersion: v1, kind: Secret, metadata: {name: a}}", "kustomization.yaml: There is more than one kustomization in this folder")]
    public void What_cannot_be_built_is_a_fault(string text, string fault)
    {
        using var folder = new TreeFolder(text);
        Assert.StartsWith(fault, BuiltFolder.Read(folder.Path).Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">>> kustomization.yaml\nresources: ['https://git.example/base?ref=v1']", "kustomization.yaml: 'https://git.example/base?ref=v1' lies outside of the repository and is not fetched")]
    [InlineData(">>> c/kustomization.yaml\nkind: Component\nresources: [a.yaml]\n>>> c/a.yaml\n{apiVersion: v1, kind: Secret, metadata: {name: a}}", "c/kustomization.yaml(1): a component, which no kustomization here includes")]
    public void What_is_left_out_is_said(string text, string skipped)
    {
        using var folder = new TreeFolder(text);
        Assert.Equal(skipped, Assert.Single(BuiltFolder.Read(folder.Path).Skipped).ToString());
    }

    [Fact]
    public void What_two_kustomizations_make_alike_is_there_once()
    {
        using var folder = new TreeFolder(Base + ">>> dev/kustomization.yaml\nresources: [../base]\n>>> prod/kustomization.yaml\nresources: [../base]\n");
        Assert.Equal("base/role.yaml:1: Role 'reader'", Assert.Single(Questioned(folder).Manifests).ToString());
    }

    [Fact]
    public void Kustomization_that_only_names_files_is_not_needed()
    {
        using var folder = new TreeFolder(Base + ">>> kustomization.yaml\nresources: [base, gone.yaml]\n>>> other.yaml\n{apiVersion: v1, kind: ConfigMap, metadata: {name: loose}}");
        var read = Questioned(folder);
        Assert.Empty(read.Faults);
        Assert.Equal(["base/role.yaml:1: Role 'reader'", "other.yaml:1: ConfigMap 'loose'"], read.Manifests.Select(manifest => manifest.ToString()));
        Assert.Equal("kustomization.yaml: a kustomization that cannot be built, and only names files, which are read as they stand: 'gone.yaml' is not there", Assert.Single(read.Skipped).ToString());
    }

    [Fact]
    public void Kustomization_that_changes_something_and_cannot_be_built_is_a_fault()
    {
        using var folder = new TreeFolder(Base + ">>> kustomization.yaml\nresources: [base, gone.yaml]\nnamespace: shop\n");
        Assert.Equal("kustomization.yaml: 'gone.yaml' is not there", Assert.Single(Questioned(folder).Faults).ToString());
    }

    [Fact]
    public void Agents_own_kustomization_is_an_object()
    {
        using var folder = new TreeFolder(">>> kustomization.yaml\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a, namespace: b}\n");
        Assert.Equal("Kustomization 'b/a'", Assert.Single(BuiltFolder.Read(folder.Path).Manifests).Object.ToString());
    }

    private static ManifestSet Questioned(TreeFolder folder)
    {
        var files = BuiltFolder.Files(folder.Path, set => set).ToList();
        return new([.. files.SelectMany(file => file.Manifests)], [.. files.SelectMany(file => file.Faults)], [.. files.SelectMany(file => file.Skipped)]);
    }
}
