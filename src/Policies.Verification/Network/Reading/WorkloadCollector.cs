using Policies.Objects;
using Policies.Verification.Labels;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>Gathers pods under their outermost owners.</summary>
internal sealed class WorkloadCollector(HostNetworkUse hostNetwork)
{
    private readonly Dictionary<(string Namespace, string Kind, string Name), PodMaker> makers = [];
    private readonly Dictionary<(string Namespace, string Kind, string Name), List<Pod>> workloads = [];

    /// <summary>Remembers an object that is or makes pods. Whoever applies the files meets the last one last.</summary>
    public void Add(PodMaker maker) => makers[(NamespaceOf(maker.Source.Object), maker.Source.Object.Kind, NameOf(maker.Source.Object))] = maker;

    /// <summary>All workloads, in the order of their names as printed.</summary>
    public IReadOnlyList<Workload> Workloads(IEnumerable<KnownWorkload> known)
    {
        foreach (var (key, maker) in makers)
        {
            if (maker.Pod is { } pod)
            {
                Add(Owner(maker, key, []), pod);
            }
        }

        foreach (var workload in known)
        {
            var exempt = workload.OnHostNetwork && hostNetwork != HostNetworkUse.Judged;
            Add(
                (workload.Namespace, Workload.KnownKind, workload.Name),
                new(LabelSet.Of(workload.Labels), workload.Ports, workload.ServiceAccount, exempt, AddressSet.Empty, null));
        }

        return [.. workloads
            .Select(workload => new Workload(workload.Key.Namespace, workload.Key.Name, workload.Key.Kind, workload.Value))
            .OrderBy(workload => workload.ToString(), StringComparer.Ordinal)];
    }

    private static string NamespaceOf(KubernetesObject made) => made.Namespace is { Length: > 0 } written ? written : "default";

    private static string NameOf(KubernetesObject made) => made.Name.Length > 0 ? made.Name : made.Root.Text("metadata", "generateName") ?? "";

    private void Add((string, string, string) owner, Pod pod)
    {
        if (!workloads.TryGetValue(owner, out var pods))
        {
            workloads.Add(owner, pods = []);
        }

        var alike = pods.FindIndex(other =>
            other.Labels.Equals(pod.Labels) && other.OnHostNetwork == pod.OnHostNetwork && other.Ports.SequenceEqual(pod.Ports));
        if (alike < 0)
        {
            pods.Add(pod);
        }
        else
        {
            pods[alike] = pods[alike] with { Addresses = pods[alike].Addresses.Union(pod.Addresses) };
        }
    }

    // A Pod's controller is its owner, whatever it is; from there on only what makes pods itself, or every Deployment that an
    // operator manages would go by the name of the operator's own object.
    private (string Namespace, string Kind, string Name) Owner(PodMaker maker, (string Namespace, string Kind, string Name) self, HashSet<string> seen)
    {
        if (maker.Controller is not { } controller || controller.Kind == "Node" || !seen.Add($"{self.Kind}/{self.Name}"))
        {
            return self;
        }

        var owner = (self.Namespace, controller.Kind, controller.Name);
        return makers.TryGetValue(owner, out var above) && above != maker ? Owner(above, owner, seen)
            : self.Kind == "Pod" || controller.Kind is "Deployment" or "CronJob" or "Rollout" or "DeploymentConfig" or "VirtualMachine" ? owner
            : self;
    }
}
