namespace Policies.Evaluation;

/// <summary>A namespace as its class says it.</summary>
public sealed class NamespaceDefinition
{
    /// <summary>Full name of the class.</summary>
    public required string Definition { get; init; }

    /// <summary>Full names of its base classes, the nearest first, up to <see cref="NamespacePolicy"/>.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.Name"/> says.</summary>
    public required string Name { get; init; }

    /// <summary>What <see cref="NamespacePolicy.On"/> says.</summary>
    public Group? On { get; init; }

    /// <summary>What <see cref="NamespacePolicy.Owner"/> says.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What <see cref="NamespacePolicy.Labels"/> says.</summary>
    public IReadOnlyList<Label> Labels { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.Annotations"/> says.</summary>
    public IReadOnlyList<Label> Annotations { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.Instances"/> says.</summary>
    public IReadOnlyList<Instance> Instances { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.Network"/> says.</summary>
    public Network Network { get; init; } = new();

    /// <summary>What <see cref="NamespacePolicy.PodSecurity"/> says.</summary>
    public PodSecurity PodSecurity { get; init; } = new(PodSecurityLevel.Restricted);

    /// <summary>What <see cref="NamespacePolicy.Roles"/> says.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.Grants"/> says.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.ServiceAccounts"/> says.</summary>
    public IReadOnlyList<ServiceAccount> ServiceAccounts { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.Releases"/> says.</summary>
    public IReadOnlyList<HelmRelease> Releases { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.Overrides"/> says.</summary>
    public IReadOnlyList<Override> Overrides { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.Exemptions"/> says.</summary>
    public IReadOnlyList<Exemption> Exemptions { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.Objects"/> says.</summary>
    public IReadOnlyList<RawObject> Objects { get; init; } = [];

    /// <summary>What <see cref="NamespacePolicy.FormerNames"/> says.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>The workloads that the class and its base classes declare as public static members, sorted by name.</summary>
    public IReadOnlyList<WorkloadDefinition> Workloads { get; init; } = [];

    /// <summary>The object that was read; null where code is not run.</summary>
    public NamespacePolicy? Policy { get; init; }

    /// <summary>Full name of the class that says a member, where that is a base class; without an entry it is <see cref="Definition"/>.</summary>
    public IReadOnlyDictionary<string, string> DeclaringTypes { get; init; } = new Dictionary<string, string>();

    /// <summary>The path of a member: the class that says it, then its name.</summary>
    public string PathOf(string member) => (DeclaringTypes.TryGetValue(member, out var type) ? type : Definition) + "." + member;

    /// <summary>Whether the definition is of a class or of a subclass of it.</summary>
    public bool Is(string definition) => Definition == definition || Bases.Contains(definition);
}
