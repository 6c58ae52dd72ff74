using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>Finds the Services that an Ingress, a Route of OpenShift or a route of the Gateway API leads to.</summary>
internal static class BackendReader
{
    /// <summary>The backends of an object; null where it is none of these.</summary>
    public static IEnumerable<Backend>? Read(Manifest manifest, ICollection<Remark> remarks) => (manifest.Object.Group, manifest.Object.Kind) switch
    {
        ("networking.k8s.io" or "extensions", "Ingress") => OfIngress(manifest, remarks),
        ("route.openshift.io", "Route") => OfRoute(manifest, remarks),
        ("gateway.networking.k8s.io", "HTTPRoute" or "GRPCRoute" or "TLSRoute" or "TCPRoute") => OfGatewayRoute(manifest, Protocol.Tcp, remarks),
        ("gateway.networking.k8s.io", "UDPRoute") => OfGatewayRoute(manifest, Protocol.Udp, remarks),
        _ => null,
    };

    private static IEnumerable<Backend> OfIngress(Manifest manifest, ICollection<Remark> remarks)
    {
        var spec = manifest.Object.Root.Map("spec");
        Mapping?[] own = [spec.Map("defaultBackend"), spec.Map("backend")];
        var paths = spec.Maps("rules").SelectMany(rule => rule.Map("http").Maps("paths")).Select(path => path.Map("backend"));
        foreach (var backend in own.Concat(paths).OfType<Mapping>())
        {
            // The older form names the Service and the port side by side.
            var service = backend.Map("service");
            var (name, port) = service is null
                ? (backend.Value("serviceName"), backend["servicePort"] as Scalar)
                : (service.Value("name"), (service.Map("port")?["number"] ?? service.Map("port")?["name"]) as Scalar);
            if (name is null)
            {
                remarks.Add(NoService(manifest, backend));
            }
            else
            {
                yield return new(manifest, PolicyReader.NamespaceOf(manifest.Object), name, port, Protocol.Tcp, backend.Line);
            }
        }
    }

    private static IEnumerable<Backend> OfRoute(Manifest manifest, ICollection<Remark> remarks)
    {
        var spec = manifest.Object.Root.Map("spec");
        foreach (var backend in spec.Maps("alternateBackends").Prepend(spec.Map("to")).OfType<Mapping>())
        {
            if (backend.Value("kind") is null or "Service" && backend.Value("name") is { } name)
            {
                var port = spec.Map("port")?["targetPort"] as Scalar;
                yield return new(manifest, PolicyReader.NamespaceOf(manifest.Object), name, port, Protocol.Tcp, backend.Line);
            }
            else
            {
                remarks.Add(NoService(manifest, backend));
            }
        }
    }

    private static IEnumerable<Backend> OfGatewayRoute(Manifest manifest, Protocol protocol, ICollection<Remark> remarks)
    {
        foreach (var backend in manifest.Object.Root.Map("spec").Maps("rules").SelectMany(rule => rule.Maps("backendRefs")))
        {
            if (backend.Value("kind") is null or "Service" && backend.Value("group") is null or "" && backend.Value("name") is { } name)
            {
                var @namespace = backend.Value("namespace") ?? PolicyReader.NamespaceOf(manifest.Object);
                yield return new(manifest, @namespace, name, backend["port"] as Scalar, protocol, backend.Line);
            }
            else
            {
                remarks.Add(NoService(manifest, backend));
            }
        }
    }

    private static Remark NoService(Manifest manifest, Mapping backend) =>
        new(manifest.File, backend.Line, $"{manifest.Object.Kind} '{manifest.Object.Name}' has a backend that is no Service; it is not followed");
}
