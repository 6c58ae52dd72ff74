namespace Policies.Verification.Admission.Pods;

/// <summary>What Pod Security reads of a container.</summary>
internal sealed record ReviewedContainer
{
    public required string Name { get; init; }

    public required SecurityContext Security { get; init; }

    public required bool Privileged { get; init; }

    public required bool? AllowPrivilegeEscalation { get; init; }

    public required string? ProcMount { get; init; }

    public required IReadOnlyList<string> AddedCapabilities { get; init; }

    public required IReadOnlyList<string> DroppedCapabilities { get; init; }

    /// <summary>Ports of the host, 0 where none is asked for.</summary>
    public required IReadOnlyList<long> HostPorts { get; init; }

    /// <summary>The hosts that probes and lifecycle handlers name.</summary>
    public required IReadOnlyList<string> ProbedHosts { get; init; }
}
