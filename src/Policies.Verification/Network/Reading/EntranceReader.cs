using Policies.Manifests;
using Policies.Objects;

namespace Policies.Verification.Network.Reading;

/// <summary>Follows Ingresses and Routes through Services to pods.</summary>
internal sealed class EntranceReader(ICollection<Remark> remarks)
{
    private readonly Dictionary<(string Namespace, string Name), ClusterService> services = [];
    private readonly List<Backend> backends = [];
    private readonly List<Manifest> grants = [];

    /// <summary>Remembers an object that has to do with ways into the cluster; false for any other.</summary>
    public bool Add(Manifest manifest)
    {
        switch (manifest.Object.Group, manifest.Object.Kind)
        {
            case ("", "Service"):
                services[(PolicyReader.NamespaceOf(manifest.Object), manifest.Object.Name)] = new(manifest);
                return true;
            case ("gateway.networking.k8s.io", "ReferenceGrant"):
                grants.Add(manifest);
                return true;
            default:
                var found = BackendReader.Read(manifest, remarks);
                backends.AddRange(found ?? []);
                return found is not null;
        }
    }

    /// <summary>What all of them lead to.</summary>
    public IReadOnlyList<Entrance> Entrances(IReadOnlyList<Workload> workloads)
    {
        var byNamespace = workloads.ToLookup(workload => workload.Namespace, StringComparer.Ordinal);
        return [.. backends.SelectMany(backend => Follow(backend, byNamespace[backend.Namespace]))];
    }

    private List<Entrance> Follow(Backend backend, IEnumerable<Workload> workloads)
    {
        var found = new List<Entrance>();
        if (!services.TryGetValue((backend.Namespace, backend.Service), out var service))
        {
            Remark(backend, "which is not in the input");
        }
        else if (service.Selector.IsEverything)
        {
            Remark(backend, "which selects no pods itself; where its endpoints are is not known");
        }
        else if (!IsGranted(backend))
        {
            Remark(backend, $"in a namespace whose ReferenceGrants do not let it in; add one to '{backend.Namespace}'");
        }
        else
        {
            var pods = (from workload in workloads from pod in workload.Pods where service.Selector.Matches(pod.Labels) select (workload, pod)).ToList();
            found.AddRange(
                from one in pods
                let ports = service.PortsOf(one.pod, backend.Port, backend.Protocol)
                where !ports.IsEmpty
                select new Entrance(backend.Source, $"{backend.Namespace}/{backend.Service}", one.workload, one.pod, ports, backend.Line));
            if (found.Count == 0)
            {
                Remark(backend, pods.Count == 0 ? "which selects no pod" : "whose pods have no such port");
            }
        }

        return found;
    }

    private bool IsGranted(Backend backend)
    {
        var route = backend.Source.Object;
        var home = PolicyReader.NamespaceOf(route);
        return backend.Namespace == home || grants
            .Where(grant => PolicyReader.NamespaceOf(grant.Object) == backend.Namespace)
            .Select(grant => grant.Object.Root.Map("spec"))
            .Any(spec => spec.Maps("from").Any(IsRoute) && spec.Maps("to").Any(IsService));

        bool IsRoute(Mapping from) => from.Value("kind") == route.Kind && from.Value("group") == route.Group && from.Value("namespace") == home;

        bool IsService(Mapping to) => to.Value("kind") == "Service" && (to.Value("name") ?? backend.Service) == backend.Service;
    }

    private void Remark(Backend backend, string doubt) => remarks.Add(new(
        backend.Source.File,
        backend.Line,
        $"{backend.Source.Object.Kind} '{PolicyReader.NamespaceOf(backend.Source.Object)}/{backend.Source.Object.Name}' leads to " +
        $"Service '{backend.Namespace}/{backend.Service}', {doubt}"));
}
