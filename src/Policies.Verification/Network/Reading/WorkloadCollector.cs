using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Labels;
using Policies.Verification.Sets;
using Policies.Verification.Workloads;

namespace Policies.Verification.Network.Reading;

/// <summary>Gathers pods under their outermost owners.</summary>
internal sealed class WorkloadCollector(HostNetworkUse hostNetwork)
{
    private readonly Dictionary<(string Namespace, string Kind, string Name), Maker> makers = [];
    private readonly Dictionary<(string Namespace, string Kind, string Name), List<Pod>> workloads = [];

    /// <summary>Remembers an object that is or makes pods; false for any other.</summary>
    public bool Add(Manifest manifest)
    {
        if (!MakesPods(manifest.Object))
        {
            return false;
        }

        // Whoever applies the files meets the last one last.
        makers[(NamespaceOf(manifest.Object), manifest.Object.Kind, NameOf(manifest.Object))] = new(Pod(manifest), ControllerOf(manifest));
        return true;
    }

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

    private static bool MakesPods(KubernetesObject made) => (made.Group, made.Kind) switch
    {
        ("", "Pod" or "ReplicationController") => true,
        ("apps" or "extensions", "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet") => true,
        ("batch", "Job" or "CronJob") => true,
        ("argoproj.io", "Rollout") or ("apps.openshift.io", "DeploymentConfig") => true,
        ("kubevirt.io", "VirtualMachine" or "VirtualMachineInstance" or "VirtualMachineInstanceReplicaSet") => true,
        _ => false,
    };

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
    private (string Namespace, string Kind, string Name) Owner(Maker maker, (string Namespace, string Kind, string Name) self, HashSet<string> seen)
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

    private static (string Kind, string Name)? ControllerOf(Manifest manifest)
    {
        var reference = manifest.Object.Root.Map("metadata").Maps("ownerReferences").FirstOrDefault(owner => owner.Value("controller") == "true");
        return reference.Value("name") is { Length: > 0 } name ? (reference.Value("kind") is { Length: > 0 } kind ? kind : "Pod", name) : null;
    }

    private Pod? Pod(Manifest manifest)
    {
        var template = manifest.Object.Group == "kubevirt.io" ? VirtualMachine(manifest) : PodTemplate.Of(manifest);
        if (template is null)
        {
            return null;
        }

        var addresses = Addresses(manifest);
        var exempt = template.Spec.Value("hostNetwork") == "true" && hostNetwork switch
        {
            HostNetworkUse.Exempt => true,
            HostNetworkUse.Judged => false,
            _ => addresses.IsEmpty && manifest.Object.Root.Map("status").Value("hostIP") is null,
        };
        return new(LabelSet.Of(template.Metadata["labels"]), [.. Ports(template.Spec)], template.Spec.Value("serviceAccountName"), exempt, addresses, manifest.Named());
    }

    private static PodTemplate VirtualMachine(Manifest manifest)
    {
        var root = manifest.Object.Root;
        var template = manifest.Object.Kind == "VirtualMachineInstance" ? root : root.Map("spec").Map("template");
        return new(manifest, template.Map("metadata") ?? Mapping.Empty, Mapping.Empty);
    }

    private static IEnumerable<ContainerPort> Ports(Mapping spec)
    {
        // An init container that is restarted always runs beside the others.
        var containers = spec.Maps("containers").Concat(spec.Maps("initContainers").Where(container => container.Value("restartPolicy") == "Always"));
        foreach (var port in containers.SelectMany(container => container.Maps("ports")))
        {
            if (port.Number("containerPort") is { } number)
            {
                yield return new(port.Value("name"), port.Protocol("protocol") ?? Protocol.Tcp, number);
            }
        }
    }

    private static AddressSet Addresses(Manifest manifest)
    {
        var status = manifest.Object.Kind == "Pod" ? manifest.Object.Root.Map("status") : null;
        return PolicyReader.Addresses(status.Maps("podIPs").Select(address => address.Value("ip")).Append(status.Value("podIP")));
    }

    // What is kept of an object that makes pods; the rest of it is let go.
    private sealed class Maker(Pod? pod, (string Kind, string Name)? controller)
    {
        public Pod? Pod { get; } = pod;

        public (string Kind, string Name)? Controller { get; } = controller;
    }
}
