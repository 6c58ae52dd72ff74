using k8s.Models;
using Policies.Kubernetes;

namespace Acme.Policies;

/// <summary>Where Prometheus lives: it scrapes every namespace, and every namespace may push to it.</summary>
public sealed class Monitoring() : PlatformNamespace("monitoring")
{
    public static Workload Prometheus => new("prometheus")
    {
        Labels = [new("app.kubernetes.io/name", "prometheus")],
        Ports = [9090.Tcp.Called("web")],
    };

    public static Workload Grafana => new("grafana") { Labels = [new("app.kubernetes.io/name", "grafana")], Ports = [3000.Tcp] };

    public static Workload Alertmanager => new("alertmanager") { Labels = [new("app.kubernetes.io/name", "alertmanager")], Ports = [9093.Tcp] };

    public static Workload Operator => new("prometheus-operator")
    {
        Labels = [new("app.kubernetes.io/name", "kube-prometheus-stack-prometheus-operator")],
        Ports = [10250.Tcp],
    };

    public static Workload NodeExporter => new("node-exporter")
    {
        Labels = [new("app.kubernetes.io/name", "prometheus-node-exporter")],
        Ports = [9100.Tcp],
        HostNetwork = true,
    };

    public override Network Network => new()
    {
        AllowNamespaceTraffic = true,
        AllowApiServer = true,
        AllowEgressToCluster = true,
        AllowIngressFromCluster = true,
        Flows =
        [
            Flow.To(Peer.Nodes, 9100.Tcp, 10250.Tcp) with { Sender = Prometheus },
            Flow.From(Peer.Addresses(Networks.Grafana), 9090.Tcp) with { Receiver = Prometheus },
            Flow.From(Peer.IngressController, 3000.Tcp) with { Receiver = Grafana },
            Flow.To(Peer.Addresses(Networks.Pager), 443.Tcp) with { Sender = Alertmanager },
            Flow.From(Peer.ControlPlane, 10250.Tcp) with { Receiver = Operator },
        ],
    };

    // Node exporters read the host, for good.
    public override PodSecurity PodSecurity => new(PodSecurityLevel.Privileged)
    {
        Standing = new() { Because = "node-exporter mounts the host's /proc and /sys", Owner = "platform", ReviewBy = new(2027, 06, 30) },
    };

    public override IReadOnlyList<Role> Roles =>
    [
        new("alert-editor")
        {
            Rules = [Allow.Manage(CustomResources.PrometheusRules), Allow.Read(CustomResources.ServiceMonitors)],
            BoundTo = [Subject.Group("platform"), Subject.Group("reliability-guild")],
        },
    ];

    public override IReadOnlyList<RawObject> Objects =>
    [
        Raw.Object(new V1ResourceQuota
        {
            Metadata = new() { Name = "storage" },
            Spec = new() { Hard = new Dictionary<string, ResourceQuantity> { ["requests.storage"] = new("2Ti"), ["persistentvolumeclaims"] = new("8") } },
        }),
    ];
}
