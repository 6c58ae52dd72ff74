using System.Globalization;
using System.Text;

namespace Policies.Benchmarks.Clusters;

/// <summary>
/// Writes the manifests of a made-up cluster, one file an object: in each namespace a web, an API and a data tier that call each other, DNS
/// and monitoring for all, and the API tier of the next namespace. Policies beyond those ten open more ports between the same pods.
/// </summary>
internal static class ClusterManifests
{
    private static readonly (string Name, string Spec)[] Policies =
    [
        ("default-deny", "podSelector: {}\n  policyTypes:\n    - Ingress\n    - Egress\n"),
        ("allow-dns", Egress("", Peer("kubernetes.io/metadata.name: kube-system", "k8s-app: kube-dns"), "UDP 53", "TCP 53")),
        ("allow-monitoring", Ingress("", Peer("kubernetes.io/metadata.name: monitoring", "app: prometheus"), "TCP metrics")),
        ("web-from-internet", Ingress("tier: web", "        - ipBlock:\n            cidr: 0.0.0.0/0\n            except:\n              - 10.0.0.0/8\n              - 172.16.0.0/12\n              - 192.168.0.0/16\n", "TCP 8443")),
        ("web-to-api", Egress("tier: web", Peer("", "tier: api"), "TCP 8443")),
        ("api-from-web", Ingress("tier: api", Peer("", "tier: web"), "TCP 8443")),
        ("api-to-data", Egress("tier: api", Peer("", "tier: data"), "TCP 5432")),
        ("data-from-api", Ingress("tier: data", Peer("", "tier: api"), "TCP 5432")),
        ("api-from-previous", Ingress("tier: api", Peer("next: NAME", "tier: web"), "TCP 9443")),
        ("web-to-next", Egress("tier: web", Peer("kubernetes.io/metadata.name: NEXT", "tier: api"), "TCP 9443")),
    ];

    /// <summary>Writes them all below a folder.</summary>
    public static void Write(ClusterShape shape, string folder)
    {
        Shared(folder);
        for (var i = 0; i < shape.Namespaces; i++)
        {
            var (name, next) = (NameOf(i), NameOf((i + 1) % shape.Namespaces));
            Save(folder, name, "namespace", $"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: {name}\n  labels:\n    kubernetes.io/metadata.name: {name}\n    next: {next}\n    pod-security.kubernetes.io/enforce: restricted\n");
            for (var j = 0; j < shape.Workloads; j++)
            {
                Save(folder, name, $"deployment-{j}", Deployment(name, $"w{j:00}", j % 10 < 3 ? "web" : j % 10 < 7 ? "api" : "data"));
            }

            for (var j = 0; j < shape.Policies; j++)
            {
                var (policy, spec) = j < Policies.Length ? Policies[j] : ($"more-{j}", Ingress("tier: api", Peer("", "tier: web"), $"TCP {10_000 + j}"));
                Save(folder, name, $"networkpolicy-{policy}", $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: {policy}\n  namespace: {name}\nspec:\n  {spec}".Replace("NAME", name, StringComparison.Ordinal).Replace("NEXT", next, StringComparison.Ordinal));
            }
        }
    }

    private static void Shared(string folder)
    {
        foreach (var (name, workload, labels) in new[] { ("kube-system", "kube-dns", "k8s-app: kube-dns"), ("monitoring", "prometheus", "app: prometheus") })
        {
            Save(folder, name, "namespace", $"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: {name}\n");
            Save(folder, name, $"deployment-{workload}", Deployment(name, workload, "shared").Replace($"app: {workload}", labels, StringComparison.Ordinal));
        }
    }

    private static string Deployment(string name, string workload, string tier) =>
        $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {workload}
          namespace: {name}
          labels:
            app.kubernetes.io/name: {workload}
            app.kubernetes.io/part-of: {name}
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: {workload}
          template:
            metadata:
              labels:
                app: {workload}
                tier: {tier}
                app.kubernetes.io/version: "1.4.2"
            spec:
              serviceAccountName: {workload}
              automountServiceAccountToken: false
              securityContext:
                runAsNonRoot: true
                seccompProfile:
                  type: RuntimeDefault
              containers:
                - name: main
                  image: registry.example.com/{name}/{workload}:1.4.2
                  ports:
                    - name: https
                      containerPort: 8443
                    - name: metrics
                      containerPort: 9090
                  env:
                    - name: LOG_LEVEL
                      value: info
                  resources:
                    requests:
                      cpu: 100m
                      memory: 128Mi
                    limits:
                      memory: 256Mi
                  securityContext:
                    allowPrivilegeEscalation: false
                    readOnlyRootFilesystem: true
                    capabilities:
                      drop:
                        - ALL

        """;

    private static string Ingress(string pods, string peer, params string[] ports) => Rule("Ingress", "ingress", "from", pods, peer, ports);

    private static string Egress(string pods, string peer, params string[] ports) => Rule("Egress", "egress", "to", pods, peer, ports);

    private static string Rule(string type, string rules, string peers, string pods, string peer, string[] ports)
    {
        var text = new StringBuilder("podSelector:").Append(pods.Length == 0 ? " {}\n" : $"\n    matchLabels:\n      {pods}\n")
            .Append(CultureInfo.InvariantCulture, $"  policyTypes:\n    - {type}\n  {rules}:\n    - {peers}:\n{peer}      ports:\n");
        foreach (var port in ports.Select(port => port.Split(' ')))
        {
            text.Append(CultureInfo.InvariantCulture, $"        - protocol: {port[0]}\n          port: {port[1]}\n");
        }

        return text.ToString();
    }

    private static string Peer(string namespaces, string pods) =>
        namespaces.Length == 0
            ? $"        - podSelector:\n            matchLabels:\n              {pods}\n"
            : $"        - namespaceSelector:\n            matchLabels:\n              {namespaces}\n          podSelector:\n            matchLabels:\n              {pods}\n";

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"team-{number:000}");

    private static void Save(string folder, string name, string file, string text)
    {
        var path = Path.Combine(folder, name, $"{file}.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
