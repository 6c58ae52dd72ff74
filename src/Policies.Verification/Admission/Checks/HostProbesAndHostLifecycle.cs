using Policies.Objects;

namespace Policies.Verification.Admission.Checks;

/// <summary>Probes and hooks ask the pod itself and no other host.</summary>
internal sealed class HostProbesAndHostLifecycle() : PodSecurityCheck("hostProbesAndHostLifecycle", AdmissionLevel.Baseline, since: 34)
{
    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] Hooks = ["postStart", "preStop"];
    private static readonly string[] Actions = ["httpGet", "tcpSocket"];

    public override string? Fault(ReviewedPod pod, StandardVersion version) =>
        pod.ContainersWhere(container => Handlers(container.Root).Any(HasHost)) is { } containers ? $"a probe or hook names a host ({containers})" : null;

    private static IEnumerable<Mapping> Handlers(Mapping container)
    {
        var lifecycle = container.MappingAt("lifecycle");
        return Probes.Select(probe => container.MappingAt(probe)).Concat(Hooks.Select(hook => lifecycle.MappingAt(hook))).OfType<Mapping>();
    }

    private static bool HasHost(Mapping handler) => Actions.Any(action => handler.MappingAt(action).TextAt("host") is not (null or ""));
}
