namespace Policies.Lowering;

/// <summary>What a namespace's definition and its overrides say together on one cluster.</summary>
public sealed class EffectivePolicy
{
    /// <summary>The switches; flows and policies are in lists of their own.</summary>
    public required Network Switches { get; init; }

    /// <summary>The member that says a switch, where an override says it.</summary>
    public required IReadOnlyDictionary<string, string> SwitchPaths { get; init; }

    /// <summary>The flows.</summary>
    public required IReadOnlyList<Part<Flow>> Flows { get; init; }

    /// <summary>The policies in Kubernetes' own words.</summary>
    public required IReadOnlyList<Part<NetworkPolicy>> Policies { get; init; }

    /// <summary>The Pod Security level with its exemptions.</summary>
    public required Part<PodSecurity> PodSecurity { get; init; }

    /// <summary>The roles.</summary>
    public required IReadOnlyList<Part<Role>> Roles { get; init; }

    /// <summary>The grants.</summary>
    public required IReadOnlyList<Part<Grant>> Grants { get; init; }

    /// <summary>The raw objects.</summary>
    public required IReadOnlyList<Part<RawObject>> Objects { get; init; }

    /// <summary>The same without the parts whose member does not meet a condition.</summary>
    internal EffectivePolicy Where(Func<string, bool> condition)
    {
        IReadOnlyList<Part<T>> Of<T>(IReadOnlyList<Part<T>> parts) => [.. parts.Where(part => condition(part.MemberPath))];
        return new()
        {
            Switches = Switches,
            SwitchPaths = SwitchPaths,
            Flows = Of(Flows),
            Policies = Of(Policies),
            PodSecurity = condition(PodSecurity.MemberPath) ? PodSecurity : new(new(PodSecurityLevel.Restricted), PodSecurity.MemberPath),
            Roles = Of(Roles),
            Grants = Of(Grants),
            Objects = Of(Objects),
        };
    }
}
