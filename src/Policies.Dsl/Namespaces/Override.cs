namespace Policies;

/// <summary>Parts of a namespace that are added or removed on some clusters; two that set one thing on one cluster are an error.</summary>
public abstract record Override
{
    private protected Override(Group on) => On = on;

    /// <summary>The clusters.</summary>
    public Group On { get; }

    /// <summary>Switches, flows and policies; null where the network stays as it is.</summary>
    public Network? Network { get; init; }

    /// <summary>The Pod Security level instead of the namespace's own; null where it stays.</summary>
    public PodSecurityLevel? PodSecurity { get; init; }

    /// <summary>Roles, known by their names.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Grants, known by their cluster roles.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>Objects, known by kind and name.</summary>
    public IReadOnlyList<RawObject> Objects { get; init; } = [];

    /// <summary>Why these clusters differ.</summary>
    public required string Because { get; init; }
}
