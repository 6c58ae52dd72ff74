using Policies.Objects;
using Policies.Verification.Workloads;

namespace Policies.Verification.Admission.Pods;

/// <summary>Decodes what Pod Security reads of a pod.</summary>
internal static class PodDecoder
{
    public static ReviewedPod Decode(PodTemplate template)
    {
        var spec = template.Spec.Count > 0 ? template.Spec : throw new MalformedPodException("nothing is written of its pods; it needs a 'spec' of theirs");
        var security = spec.MappingAt("securityContext");
        var containers = new List<ReviewedContainer>();
        Add(spec, "initContainers", containers);
        Add(spec, "containers", containers);
        Add(spec, "ephemeralContainers", containers);
        return new()
        {
            Annotations = template.Metadata.TextMapAt("annotations"),
            HostNetwork = spec.FlagAt("hostNetwork") == true,
            HostPid = spec.FlagAt("hostPID") == true,
            HostIpc = spec.FlagAt("hostIPC") == true,
            HostUsers = spec.FlagAt("hostUsers"),
            IsWindows = spec.MappingAt("os").TextAt("name") == "windows",
            Security = Security(security),
            Sysctls = [.. security.MappingsAt("sysctls").Select(sysctl => sysctl.TextAt("name") ?? "")],
            Volumes = Volumes(spec),
            Containers = containers,
        };
    }

    private static List<ReviewedVolume> Volumes(Mapping spec)
    {
        var volumes = new List<ReviewedVolume>();
        foreach (var volume in spec.MappingsAt("volumes"))
        {
            volumes.Add(new(volume.TextAt("name") ?? "", [.. volume.MappingKeys(exceptFor: "name")]));
        }

        return volumes;
    }

    private static void Add(Mapping spec, string key, List<ReviewedContainer> containers)
    {
        foreach (var container in spec.MappingsAt(key))
        {
            containers.Add(Container(container));
        }
    }

    private static ReviewedContainer Container(Mapping container)
    {
        var security = container.MappingAt("securityContext");
        var capabilities = security.MappingAt("capabilities");
        return new()
        {
            Name = container.TextAt("name") ?? "",
            Security = Security(security),
            Privileged = security.FlagAt("privileged") == true,
            AllowPrivilegeEscalation = security.FlagAt("allowPrivilegeEscalation"),
            ProcMount = security.TextAt("procMount"),
            AddedCapabilities = [.. capabilities.TextsAt("add")],
            DroppedCapabilities = [.. capabilities.TextsAt("drop")],
            HostPorts = [.. container.MappingsAt("ports").Select(port => port.NumberAt("hostPort") ?? 0)],
            ProbedHosts = ProbedHosts(container),
        };
    }

    private static SecurityContext Security(Mapping? security)
    {
        if (security is not { Count: > 0 })
        {
            return SecurityContext.Empty;
        }

        var seLinux = security.MappingAt("seLinuxOptions");
        return new()
        {
            AppArmorType = TypeOf(security, "appArmorProfile"),
            SeccompType = TypeOf(security, "seccompProfile"),
            SeLinuxType = seLinux.TextAt("type"),
            SeLinuxUser = seLinux.TextAt("user"),
            SeLinuxRole = seLinux.TextAt("role"),
            HostProcess = security.MappingAt("windowsOptions").FlagAt("hostProcess") == true,
            RunAsNonRoot = security.FlagAt("runAsNonRoot"),
            RunAsUser = security.NumberAt("runAsUser"),
        };
    }

    // A profile without a type is a profile all the same, of a type that no check knows.
    private static string? TypeOf(Mapping security, string profile) =>
        security.MappingAt(profile) is { } written ? written.TextAt("type") ?? "" : null;

    private static List<string> ProbedHosts(Mapping container)
    {
        var hosts = new List<string>();
        var lifecycle = container.MappingAt("lifecycle");
        foreach (var handler in (ReadOnlySpan<Mapping?>)
            [
                container.MappingAt("livenessProbe"), container.MappingAt("readinessProbe"), container.MappingAt("startupProbe"),
                lifecycle.MappingAt("postStart"), lifecycle.MappingAt("preStop"),
            ])
        {
            AddHost(handler, "httpGet", hosts);
            AddHost(handler, "tcpSocket", hosts);
        }

        return hosts;
    }

    private static void AddHost(Mapping? handler, string action, List<string> hosts)
    {
        if (handler.MappingAt(action).TextAt("host") is { Length: > 0 } host)
        {
            hosts.Add(host);
        }
    }
}
