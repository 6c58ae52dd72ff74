using System.Text.RegularExpressions;
using Policies.Manifests.Kustomizations;
using Policies.Objects;
using Policies.RealTools;

namespace Policies.Manifests.Tests.Kustomizations;

/// <summary>What is in the objects that a kustomization gives, held against what kustomize itself writes.</summary>
public sealed class BuiltContentTests
{
    private const string Access = """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: runner}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader}
        rules:
        - {apiGroups: [""], resources: [pods], verbs: [get]}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: readers}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
        subjects:
        - {kind: ServiceAccount, name: runner}
        - {kind: ServiceAccount, name: default, namespace: x}
        - {kind: ServiceAccount, name: elsewhere, namespace: y}
        - {kind: Group, name: people, apiGroup: rbac.authorization.k8s.io}
        """;

    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, labels: {tier: front}}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              serviceAccountName: runner
              containers:
              - {name: one, image: a, env: [{name: A, value: "1"}, {name: B, value: "2"}]}
              - {name: two, image: b}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{name: http, port: 80}]}
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: web}
        spec:
          podSelector: {matchLabels: {app: web}}
          policyTypes: [Ingress]
          ingress:
          - from: [{podSelector: {matchLabels: {app: front}}}, {podSelector: {}}]
            ports: [{port: 80, protocol: TCP}]
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web}
        spec:
          rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
        """;

    public static TheoryData<string, string> Trees => new()
    {
        { "names that others say", $$$"""
            >>> kustomization.yaml
            resources: [base]
            namespace: shop
            namePrefix: p-
            >>> base/kustomization.yaml
            resources: [access.yaml, web.yaml]
            nameSuffix: -s
            >>> base/access.yaml
            {{{Access}}}
            >>> base/web.yaml
            {{{Web}}}
            """ },
        { "labels and annotations", $$$"""
            >>> kustomization.yaml
            resources: [web.yaml]
            commonLabels: {team: shop}
            commonAnnotations: {note: here}
            labels:
            - pairs: {plain: "1"}
            - pairs: {template: "2"}
              includeTemplates: true
            >>> web.yaml
            {{{Web}}}
            """ },
        { "merge patches", $$$"""
            >>> kustomization.yaml
            resources: [access.yaml, web.yaml]
            patches:
            - path: deployment.yaml
            - target: {kind: Role|ClusterRole}
              patch: |
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: any, annotations: {a: b}}
                rules:
                - {apiGroups: [""], resources: [secrets], verbs: [list]}
            - patch: |-
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: web}
                spec:
                  ingress: [{}]
                  podSelector: {matchLabels: {app: null} }
            >>> deployment.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              template:
                spec:
                  containers:
                  - name: one
                    env: [{name: B, $patch: delete}, {name: C, value: "3"}]
                  - {name: two, $patch: delete}
                  - {name: three, image: c}
            >>> access.yaml
            {{{Access}}}
            >>> web.yaml
            {{{Web}}}
            """ },
        { "operations", $$$"""
            >>> kustomization.yaml
            resources: [access.yaml]
            patches:
            - target: {kind: Role, name: reader}
              patch: |-
                - {op: add, path: /rules/0/verbs/-, value: list}
                - {op: replace, path: /rules/0/resources/0, value: secrets}
                - {op: add, path: /metadata/annotations, value: {example.com/a: b}}
                - {op: copy, from: /rules/0, path: /rules/-}
            - target: {kind: RoleBinding}
              path: binding.json
            >>> binding.json
            [{"op": "remove", "path": "/subjects/1"}, {"op": "move", "from": "/subjects/0", "path": "/subjects/1"}]
            >>> access.yaml
            {{{Access}}}
            """ },
        { "generated", """
            >>> kustomization.yaml
            namespace: shop
            secretGenerator:
            - {name: key, literals: [a=1, b=x=y]}
            configMapGenerator:
            - {name: settings, literals: [a=1], options: {labels: {l: m}}}
            - {name: settings, behavior: merge, literals: [b=2]}
            """ },
        { "images and replicas", $$$"""
            >>> kustomization.yaml
            resources: [base, more.yaml]
            images:
            - {name: a, newName: other.example:5000/a, newTag: "2"}
            - {name: "reg.example:5000/b", digest: "sha256:def"}
            - {name: c, newTag: "3", digest: "sha256:123"}
            - {name: none, newName: other}
            replicas:
            - {name: web, count: 5}
            >>> base/kustomization.yaml
            resources: [web.yaml]
            namePrefix: p-
            >>> base/web.yaml
            {{{Web}}}
            >>> more.yaml
            apiVersion: v1
            kind: Pod
            metadata: {name: more}
            spec:
              initContainers: [{name: i, image: "c:1@sha256:abc"}]
              containers: [{name: one, image: "reg.example:5000/b:1"}, {name: two, image: "a/b"}, {name: three, image: "a:1"}]
              ephemeralContainers: [{name: e, image: a}]
            """ },
        { "replacements", $$$"""
            >>> kustomization.yaml
            resources: [web.yaml, settings.yaml]
            namePrefix: p-
            replacements:
            - source: {kind: ConfigMap, name: settings, fieldPath: data.cidr}
              targets:
              - select: {kind: NetworkPolicy}
                fieldPaths: ["spec.ingress.*.from.1.ipBlock.cidr"]
                options: {create: true}
            - source: {kind: ConfigMap, name: p-settings, fieldPath: data.port}
              targets:
              - select: {kind: NetworkPolicy, name: web}
                fieldPaths: [spec.ingress.0.ports.0.port]
              - select: {kind: Deployment}
                fieldPaths: ["spec.template.spec.containers.[name=one].env.[name=A].value"]
            - path: more.yaml
            >>> more.yaml
            - source: {kind: ConfigMap, fieldPath: data.host, options: {delimiter: ".", index: 1}}
              targets:
              - select: {version: v1}
                reject: [{kind: ConfigMap}, {name: web, kind: Ingress}]
                fieldPaths: ["metadata.annotations.[example.com/host]"]
                options: {create: true}
              - select: {kind: NetworkPolicy}
                fieldPaths: [spec.podSelector.matchLabels.app]
                options: {delimiter: "-", index: 1}
            - source: {kind: Deployment}
              targets:
              - select: {kind: ConfigMap}
                fieldPaths: [data.name]
                options: {create: true}
              - select: {kind: Ingress}
            >>> settings.yaml
            {apiVersion: v1, kind: ConfigMap, metadata: {name: settings}, data: {port: "8443", host: a.b.c, cidr: 10.0.0.0/24}}
            >>> web.yaml
            {{{Web}}}
            """ },
    };

    [SkippableTheory]
    [MemberData(nameof(Trees))]
    public async Task Content_is_what_kustomize_writes(string what, string text)
    {
        using var folder = new TreeFolder(text);
        var real = ManifestReader.ReadText(await RealKubectl.KustomizeAsync(folder.Path), "real").Manifests.Select(manifest => Text(manifest.Object.Root)).Order(StringComparer.Ordinal);

        var built = KustomizationBuilder.Build(folder.Tree, "", filesAnywhere: false);

        Assert.Empty(built.Faults);
        Assert.Equal(string.Join('\n', real), string.Join('\n', built.Objects.Select(one => Text(one.Root)).Order(StringComparer.Ordinal)));
        Assert.NotEmpty(what);
    }

    [SkippableFact]
    public async Task Patch_of_what_is_not_there_is_refused()
    {
        using var folder = new TreeFolder($$$"""
            >>> kustomization.yaml
            resources: [access.yaml]
            patches:
            - patch: |-
                apiVersion: v1
                kind: Secret
                metadata: {name: none}
            >>> access.yaml
            {{{Access}}}
            """);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RealKubectl.KustomizeAsync(folder.Path));
        var fault = Assert.Single(KustomizationBuilder.Build(folder.Tree, "", filesAnywhere: false).Faults);
        Assert.Equal("kustomization.yaml(3): A patch changes Secret 'none', which is not there", fault.ToString());
    }

    [SkippableTheory]
    [InlineData("replicas: [{name: none, count: 2}]", "'replicas' speaks of 'none', and there is no workload of that name")]
    [InlineData("replacements: [{source: {kind: Secret}, targets: [{select: {kind: Role}}]}]", "A replacement cannot be made: not exactly one object is Secret")]
    [InlineData("replacements: [{source: {kind: Role, fieldPath: no.where}, targets: [{select: {kind: Role}}]}]", "A replacement cannot be made: Role 'reader' has no 'no.where'")]
    [InlineData("replacements: [{source: {kind: Role}, targets: [{select: {kind: Role}, fieldPaths: [no.where]}]}]", "A replacement cannot be made: Role 'reader' has no 'no.where'")]
    [InlineData("replacements: [{path: none.yaml}]", "The replacements 'none.yaml' cannot be read: there is no such file")]
    public async Task What_cannot_be_written_is_refused(string line, string message)
    {
        using var folder = new TreeFolder($">>> kustomization.yaml\nresources: [access.yaml]\n{line}\n>>> access.yaml\n{Access}\n");
        await Assert.ThrowsAsync<InvalidOperationException>(() => RealKubectl.KustomizeAsync(folder.Path));
        Assert.Equal(message, Assert.Single(KustomizationBuilder.Build(folder.Tree, "", filesAnywhere: false).Faults).Message);
    }

    // Digests aside, and annotations of kustomize's own.
    private static string Text(Node node) => Regex.Replace(Written(node), "-([bcdfghkmt2456789]{10}|\\*)(?=\")", "-*");

    private static string Written(Node node) => node switch
    {
        Mapping mapping => $"({string.Join(", ", mapping.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Written(entry.Value)}"))})",
        Sequence list => $"[{string.Join(", ", list.Select(Written))}]",
        _ => $"\"{node}\"",
    };
}
