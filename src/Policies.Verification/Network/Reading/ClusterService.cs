using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Labels;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>A Service as far as it leads to pods.</summary>
internal sealed class ClusterService
{
    private readonly List<(string? Name, Protocol Protocol, int Number, Scalar? Target)> ports;

    public ClusterService(Manifest source)
    {
        Source = source;
        var spec = source.Object.Root.Map("spec");
        Selector = LabelSelector.Of(LabelSet.Of(spec?["selector"]).Labels);
        ports =
        [
            .. spec.Maps("ports")
                .Where(port => port.Number("port") is not null)
                .Select(port => (port.Value("name"), port.Protocol("protocol") ?? Protocol.Tcp, port.Number("port")!.Value, Target(port))),
        ];
    }

    public Manifest Source { get; }

    /// <summary>Which pods; a Service that selects everything selects nothing, for its endpoints are given otherwise.</summary>
    public LabelSelector Selector { get; }

    /// <summary>The ports of a pod behind a port of the Service, given by number or name, or behind every port where none is given.</summary>
    public ConnectionSet PortsOf(Pod pod, Scalar? port, Protocol protocol)
    {
        var meant = ports.Where(candidate => candidate.Protocol == protocol);
        if (port is not null)
        {
            meant = meant.Where(candidate => Is(port, candidate)).Take(1);
        }

        return meant.Aggregate(ConnectionSet.None, (all, one) => all.Union(At(pod, one.Target, one.Number, protocol)));
    }

    // A Route names the port of the pod, an Ingress that of the Service; either is taken for both.
    private static bool Is(Scalar wanted, (string? Name, Protocol Protocol, int Number, Scalar? Target) port) =>
        wanted.Kind == ScalarKind.Integer
            ? Written.Number(wanted) == port.Number || (port.Target is not null && Written.Number(wanted) == Written.Number(port.Target))
            : wanted.Text == port.Name || wanted.Text == port.Target?.Text;

    private static Scalar? Target(Mapping port) => port["targetPort"] is Scalar { Kind: not ScalarKind.Null } target && target.Text != "0" ? target : null;

    private static ConnectionSet At(Pod pod, Scalar? target, int number, Protocol protocol)
    {
        if (target is { Kind: ScalarKind.String } name)
        {
            return pod.Ports.Where(port => port.Name == name.Text && port.Protocol == protocol)
                .Aggregate(ConnectionSet.None, (all, port) => all.Union(ConnectionSet.Of(protocol, port.Number)));
        }

        // A pod that lists its ports is taken to listen on no others.
        var wanted = target is null ? number : Written.Number(target) ?? 0;
        return pod.Ports.Count == 0 || pod.Ports.Any(port => port.Number == wanted) ? ConnectionSet.Of(protocol, wanted, wanted) : ConnectionSet.None;
    }
}
