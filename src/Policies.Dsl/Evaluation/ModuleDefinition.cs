namespace Policies.Evaluation;

/// <summary>A module as its class says it.</summary>
public sealed class ModuleDefinition
{
    /// <summary>Full name of the class.</summary>
    public required string Definition { get; init; }

    /// <summary>What <see cref="Module.Namespaces"/> says; the index is that of the list.</summary>
    public IReadOnlyList<NamespaceDefinition> Namespaces { get; init; } = [];

    /// <summary>What <see cref="Module.Releases"/> says.</summary>
    public IReadOnlyList<HelmRelease> Releases { get; init; } = [];

    /// <summary>What <see cref="Module.ClusterRoles"/> says.</summary>
    public IReadOnlyList<ClusterRole> ClusterRoles { get; init; } = [];

    /// <summary>What <see cref="Module.ClusterGrants"/> says.</summary>
    public IReadOnlyList<Grant> ClusterGrants { get; init; } = [];

    /// <summary>What <see cref="Module.Objects"/> says.</summary>
    public IReadOnlyList<RawObject> Objects { get; init; } = [];

    /// <summary>Full name of the class that says a member, where that is a base class; without an entry it is <see cref="Definition"/>.</summary>
    public IReadOnlyDictionary<string, string> DeclaringTypes { get; init; } = new Dictionary<string, string>();

    /// <summary>The path of a member: the class that says it, then its name.</summary>
    public string PathOf(string member) => (DeclaringTypes.TryGetValue(member, out var type) ? type : Definition) + "." + member;
}
