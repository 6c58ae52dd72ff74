using System.Security.Cryptography;
using System.Text;

namespace Policies.RealTools.Tests;

public sealed class UpstreamSchemasTests
{
    private const string NetworkPolicy =
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: a}
        spec: {podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 9100, endPort: 9107}]}]}
        """;

    private const string Role =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: a}
        rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
        """;

    private const string CiliumNetworkPolicy =
        """
        apiVersion: cilium.io/v2
        kind: CiliumNetworkPolicy
        metadata: {name: a, namespace: checkout}
        spec: {endpointSelector: {}, egress: [{toEntities: [kube-apiserver], toPorts: [{ports: [{port: "6443", protocol: TCP}]}]}]}
        """;

    private const string Flux1Release =
        """
        apiVersion: helm.fluxcd.io/v1
        kind: HelmRelease
        metadata: {name: a, namespace: flux}
        spec:
          chart: {repository: "https://charts.acme.example", name: a, version: 1.0.0}
          valuesFrom: [{configMapKeyRef: {namespace: flux, name: default-cluster-values, key: values.yaml}}]
        """;

    private const string Flux2Release =
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: a, namespace: flux-system}
        spec:
          interval: 1h
          chart: {spec: {chart: a, version: 1.0.0, sourceRef: {kind: HelmRepository, name: acme}}}
          valuesFrom: [{kind: ConfigMap, name: default-cluster-values, valuesKey: values.yaml}]
          values: {free: {as: [the, wind]}}
        """;

    private const string Flux2Source =
        """
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: HelmRepository
        metadata: {name: acme, namespace: flux-system}
        spec: {url: "https://charts.acme.example", interval: 1h}
        """;

    private const string Flux2Kustomization =
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: policies, namespace: flux-system}
        spec: {interval: 10m, prune: true, deletionPolicy: Orphan, sourceRef: {kind: GitRepository, name: cluster}}
        """;

    private const string ArgoApplication =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: a, namespace: argocd}
        spec:
          project: policies
          source: {repoURL: "https://charts.acme.example", chart: a, targetRevision: 1.0.0, helm: {valuesObject: {free: {as: wind}}}}
          destination: {server: "https://kubernetes.default.svc", namespace: a}
          syncPolicy: {automated: {prune: true, selfHeal: true}, syncOptions: [CreateNamespace=true]}
        """;

    private const string ArgoProject =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: AppProject
        metadata: {name: policies, namespace: argocd}
        spec: {sourceRepos: ["*"], destinations: [{namespace: "*", server: "https://kubernetes.default.svc"}]}
        """;

    /// <summary>A manifest, what is right in it, what stands there instead, and a part of the finding.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { NetworkPolicy, "policyTypes: [Egress]", "policyTypes: [Outwards]", "policyTypes/0" },
        { NetworkPolicy, "egress:", "outwards:", "outwards" },
        { Role, "resources: [pods]", "resources: pods", "resources" },
        { Role, "verbs: [get]", "verbs: [get], verb: get", "verb" },
        { CiliumNetworkPolicy, "\"6443\"", "6443", "port must be string" },
        { CiliumNetworkPolicy, "toEntities: [", "toCIDR: [10.0.0.0/8], toEntities: [", "oneOf" },
        { CiliumNetworkPolicy, "kube-apiserver", "apiserver", "toEntities/0" },
        { Flux1Release, "key: values", "valuesKey: values", "valuesKey" },
        { Flux2Release, "valuesKey", "key", "key" },
        { Flux2Release, "interval: 1h", "releaseName: a", "interval" },
        { Flux2Release, "kind: ConfigMap", "kind: Map", "valuesFrom/0/kind" },
        { Flux2Source, "url:", "uri:", "uri" },
        { Flux2Kustomization, "Orphan", "Keep", "deletionPolicy" },
        { ArgoApplication, "project: policies", "", "project" },
        { ArgoApplication, "selfHeal", "heal", "heal" },
        { ArgoProject, "sourceRepos", "repos", "repos" },
        { ArgoProject, "AppProject", "Project", "no schema is known" },
    };

    // One run for all of them: what takes time is to start the compiler that judges the fields' names.
    private static readonly Lazy<Task<IReadOnlyList<string>>> Findings = new(JudgeAllAsync);

    [SkippableFact]
    public async Task What_upstream_accepts_has_no_finding()
    {
        using var folder = new TemporaryFolder();
        string[] manifests =
            [NetworkPolicy, Role, CiliumNetworkPolicy, Flux1Release, Flux2Release, Flux2Source, Flux2Kustomization, ArgoApplication, ArgoProject];
        Assert.Empty(await UpstreamSchemas.JudgeAsync([folder.Write("all.yaml", string.Join("\n---\n", manifests))]));
    }

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public async Task What_upstream_refuses_is_found(string manifest, string right, string wrong, string finding)
    {
        Assert.Contains(right, manifest, StringComparison.Ordinal);
        var name = NameOf(manifest, right, wrong);
        var findings = (await Findings.Value).Where(each => each.Contains(name, StringComparison.Ordinal));
        Assert.Contains(findings, each => each.Contains(finding, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Nothing_to_judge_is_not_a_pass() => Assert.Equal(["no object was judged"], await UpstreamSchemas.JudgeAsync([]));

    private static async Task<IReadOnlyList<string>> JudgeAllAsync()
    {
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        foreach (var (manifest, right, wrong) in Faults.Select(row => ((string)row[0], (string)row[1], (string)row[2])))
        {
            files.Add(folder.Write(NameOf(manifest, right, wrong), manifest.Replace(right, wrong, StringComparison.Ordinal)));
        }

        return await UpstreamSchemas.JudgeAsync(files);
    }

    private static string NameOf(string manifest, string right, string wrong) =>
        $"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{manifest}\n{right}\n{wrong}")))}.yaml";
}
