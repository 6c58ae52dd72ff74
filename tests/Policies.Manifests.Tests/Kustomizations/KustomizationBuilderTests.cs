using Policies.Manifests.Kustomizations;
using Policies.RealTools;

namespace Policies.Manifests.Tests.Kustomizations;

/// <summary>What we say of a kustomization, held against what kustomize itself makes of it.</summary>
public sealed class KustomizationBuilderTests
{
    /// <summary>Each as files that begin with a line <c>--- path</c>.</summary>
    public static TheoryData<string, string> Trees => new()
    {
        { "resources of files and folders", """
            >>> kustomization.yaml
            resources: [a.yaml, base, deep/below]
            >>> a.yaml
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, namespace: x}
            ---
            # nothing
            ---
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ConfigMap
              metadata: {name: listed}
            >>> base/kustomization.yml
            resources: [b.yaml]
            >>> base/b.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: b}
            >>> deep/below/Kustomization
            resources: [c.yaml]
            >>> deep/below/c.yaml
            apiVersion: v1
            kind: Namespace
            metadata: {name: c}
            >>> unlisted.yaml
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: unlisted}
            """ },
        { "namespace, prefix and suffix", """
            >>> kustomization.yaml
            resources: [base]
            namespace: outer
            namePrefix: o-
            nameSuffix: -z
            >>> base/kustomization.yaml
            resources: [all.yaml]
            namespace: inner
            namePrefix: i-
            >>> base/all.yaml
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: role}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: home}
            ---
            apiVersion: example.com/v1
            kind: Widget
            metadata: {name: w}
            ---
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec: {group: example.com, scope: Cluster, names: {kind: Widget, plural: widgets}, versions: []}
            """ },
        { "generators", """
            >>> kustomization.yaml
            resources: [base]
            nameSuffix: -s
            configMapGenerator:
            - {name: settings, literals: [a=1]}
            - {name: plain, literals: [a=1], options: {disableNameSuffixHash: true}}
            - {name: shared, behavior: merge, literals: [b=2]}
            secretGenerator:
            - {name: key, namespace: x, literals: [a=1]}
            >>> base/kustomization.yaml
            configMapGenerator:
            - {name: shared, literals: [a=1]}
            """ },
        { "patches that take away", """
            >>> kustomization.yaml
            resources: [base, other.yaml]
            patchesStrategicMerge:
            - gone.yaml
            patches:
            - target: {kind: Secret, name: "s.*"}
              patch: |
                $patch: delete
                apiVersion: v1
                kind: Secret
                metadata: {name: any}
            - target: {kind: ConfigMap, name: kept}
              patch: |
                - op: add
                  path: /data
                  value: {a: b}
            >>> gone.yaml
            $patch: delete
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: gone}
            >>> other.yaml
            apiVersion: v1
            kind: Secret
            metadata: {name: s1}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: t1}
            >>> base/kustomization.yaml
            resources: [b.yaml]
            namePrefix: p-
            >>> base/b.yaml
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: gone}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: kept}
            """ },
        { "components", """
            >>> kustomization.yaml
            resources: [a.yaml]
            components: [extra]
            namePrefix: p-
            >>> a.yaml
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a}
            >>> extra/kustomization.yaml
            apiVersion: kustomize.config.k8s.io/v1alpha1
            kind: Component
            resources: [b.yaml]
            namespace: extra
            >>> extra/b.yaml
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: b}
            """ },
        { "local configuration", """
            >>> kustomization.yaml
            resources: [a.yaml]
            >>> a.yaml
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, annotations: {config.kubernetes.io/local-config: "true"}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: b}
            """ },
    };

    /// <summary>Trees that kustomize refuses.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "file that is not there", ">>> kustomization.yaml\nresources: [a.yaml]" },
        { "object twice", ">>> kustomization.yaml\nresources: [a.yaml, b.yaml]\n>>> a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n>>> b.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}" },
        { "file outside of the folder", ">>> x/kustomization.yaml\nresources: [../a.yaml]\n>>> a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n>>> kustomization.yaml\nresources: [x]" },
        { "folder without a kustomization", ">>> kustomization.yaml\nresources: [x]\n>>> x/a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}" },
        { "circle", ">>> kustomization.yaml\nresources: [x]\n>>> x/kustomization.yaml\nresources: [../]" },
        { "document that is no object", ">>> kustomization.yaml\nresources: [a.yaml]\n>>> a.yaml\na: 1" },
        { "two kustomizations", ">>> kustomization.yaml\nresources: []\n>>> kustomization.yml\nresources: []" },
        { "generator that changes nothing", ">>> kustomization.yaml\nconfigMapGenerator: [{name: a, behavior: merge, literals: [a=1]}]" },
        { "broken yaml", ">>> kustomization.yaml\nresources: [a.yaml]\n>>> a.yaml\na: [" },
    };

    [SkippableTheory]
    [MemberData(nameof(Trees))]
    public async Task Objects_are_those_that_kustomize_makes(string what, string text)
    {
        using var folder = new TreeFolder(text);
        var real = ManifestReader.ReadText(await RealKubectl.KustomizeAsync(folder.Path), "real").Manifests
            .Select(manifest => System.Text.RegularExpressions.Regex.Replace(manifest.Object.Key.ToString(), "-[bcdfghkmt2456789]{10}(?=')", "-*"))
            .Order(StringComparer.Ordinal);

        var built = KustomizationBuilder.Build(folder.Tree, "", filesAnywhere: false);

        Assert.Empty(built.Faults);
        Assert.Empty(built.Unknown);
        Assert.Equal(real, built.Objects.Select(one => one.Key.ToString()).Order(StringComparer.Ordinal));
        Assert.NotEmpty(what);
    }

    [SkippableTheory]
    [MemberData(nameof(Refused))]
    public async Task What_kustomize_refuses_is_refused(string what, string text)
    {
        using var folder = new TreeFolder(text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RealKubectl.KustomizeAsync(folder.Path));

        var built = KustomizationBuilder.Build(folder.Tree, "", filesAnywhere: false);

        Assert.NotEmpty(built.Faults);
        Assert.Empty(built.Objects);
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("resources: ['https://git.example/base?ref=v1']", "fetched")]
    [InlineData("resources: ['git@git.example:base.git']", "fetched")]
    [InlineData("generators: [x.yaml]", "not run")]
    [InlineData("transformers: [x.yaml]", "not run")]
    [InlineData("helmCharts: [{name: x}]", "not run")]
    [InlineData("patches: [{target: {kind: ConfigMap}, patch: '[{op: replace, path: /metadata/name, value: b}]'}]", "not evaluated")]
    [InlineData("vars: [{name: A, objref: {kind: Service, name: a, apiVersion: v1}}]", "use replacements")]
    [InlineData("images: [{name: a, tagSuffix: -b}]", "not evaluated")]
    public void What_cannot_be_known_is_said(string kustomization, string said)
    {
        var built = KustomizationBuilder.Build(FileTree.Of(new Dictionary<string, string> { ["kustomization.yaml"] = kustomization }), "", filesAnywhere: false);
        Assert.Contains(said, Assert.Single(built.Unknown).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_that_leaves_the_repository_is_refused() =>
        Assert.Contains(
            "leaves the repository",
            Assert.Single(KustomizationBuilder.Build(FileTree.Of(new Dictionary<string, string> { ["kustomization.yaml"] = "resources: [../../etc]" }), "", filesAnywhere: true).Faults).Message,
            StringComparison.Ordinal);
}
