using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Labels;
using Policies.Verification.Sets;
using Policies.Verification.Workloads;

namespace Policies.Verification.Network.Reading;

/// <summary>What is kept of an object that is or makes pods; the rest of it is let go.</summary>
internal sealed class PodMaker
{
    private PodMaker(Manifest source, Pod? pod, (string Kind, string Name)? controller) => (Source, Pod, Controller) = (source, pod, controller);

    /// <summary>The object's name and place.</summary>
    public Manifest Source { get; }

    /// <summary>The pods; null where it runs those of another.</summary>
    public Pod? Pod { get; }

    /// <summary>What made the object itself; null where nothing did.</summary>
    public (string Kind, string Name)? Controller { get; }

    /// <summary>Takes it from an object; null where that neither is nor makes pods.</summary>
    public static PodMaker? Of(Manifest manifest, HostNetworkUse hostNetwork)
    {
        if (!MakesPods(manifest.Object))
        {
            return null;
        }

        var source = manifest.Named();
        return new(source, PodOf(manifest, source, hostNetwork), ControllerOf(manifest));
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

    private static (string Kind, string Name)? ControllerOf(Manifest manifest)
    {
        var reference = manifest.Object.Root.Map("metadata").Maps("ownerReferences").FirstOrDefault(owner => owner.Value("controller") == "true");
        return reference.Value("name") is { Length: > 0 } name ? (reference.Value("kind") is { Length: > 0 } kind ? kind : "Pod", name) : null;
    }

    private static Pod? PodOf(Manifest manifest, Manifest source, HostNetworkUse hostNetwork)
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
        return new(LabelSet.Of(template.Metadata["labels"]), [.. Ports(template.Spec)], template.Spec.Value("serviceAccountName"), exempt, addresses, source);
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
}
