namespace Policies.Evaluation;

/// <summary>A fleet as its definitions say it, every member read once; the same whether it was run or rebuilt from source.</summary>
public sealed class FleetModel
{
    /// <summary>Full name of the fleet's class.</summary>
    public required string Definition { get; init; }

    /// <summary>What <see cref="FleetDefinition.Environments"/> says.</summary>
    public Order Environments { get; init; } = Order.None;

    /// <summary>What <see cref="FleetDefinition.Modules"/> says.</summary>
    public IReadOnlyList<ModuleUse> Modules { get; init; } = [];

    /// <summary>What <see cref="FleetDefinition.Rollout"/> says.</summary>
    public Rollout Rollout { get; init; } = new();

    /// <summary>What <see cref="FleetDefinition.Repositories"/> says.</summary>
    public Repositories? Repositories { get; init; }

    /// <summary>What <see cref="FleetDefinition.Retirements"/> says.</summary>
    public IReadOnlyList<Retired> Retirements { get; init; } = [];

    /// <summary>What <see cref="FleetDefinition.PrivateRanges"/> says.</summary>
    public IReadOnlyList<Cidr> PrivateRanges { get; init; } = [];

    /// <summary>What <see cref="FleetDefinition.Exemptions"/> says.</summary>
    public IReadOnlyList<Exemption> Exemptions { get; init; } = [];

    /// <summary>Every public static cluster, sorted by name.</summary>
    public IReadOnlyList<ClusterDefinition> Clusters { get; init; } = [];

    /// <summary>Every module class, sorted by full name, whether a group receives it or not.</summary>
    public IReadOnlyList<ModuleDefinition> ModuleDefinitions { get; init; } = [];

    /// <summary>Every namespace class that no module lists, sorted by full name.</summary>
    public IReadOnlyList<NamespaceDefinition> Namespaces { get; init; } = [];

    /// <summary>Every public static group, sorted by member path.</summary>
    public IReadOnlyList<GroupDefinition> Groups { get; init; } = [];

    /// <summary>Every check of the user's own, sorted by id; empty where code is not run.</summary>
    public IReadOnlyList<CheckDefinition> Checks { get; init; } = [];
}
