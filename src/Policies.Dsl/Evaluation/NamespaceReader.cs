namespace Policies.Evaluation;

/// <summary>Reads namespaces, and the workloads that their classes declare.</summary>
internal sealed class NamespaceReader(UserCode code)
{
    private readonly Dictionary<Type, IReadOnlyList<WorkloadDefinition>> workloads = [];

    public NamespaceDefinition Read(NamespacePolicy policy)
    {
        var reader = new ClassReader(policy, typeof(NamespacePolicy), code);
        var classes = ClassesOf(policy.GetType()).ToList();
        return new()
        {
            Definition = DefinitionName.Of(policy.GetType()),
            Bases = [.. classes.Skip(1).Select(DefinitionName.Of)],
            Name = policy.Name ?? "",
            On = reader.Maybe(nameof(NamespacePolicy.On), () => policy.On),
            Owner = reader.Need(nameof(NamespacePolicy.Owner), () => policy.Owner, () => ""),
            Labels = reader.List(nameof(NamespacePolicy.Labels), () => policy.Labels),
            Annotations = reader.List(nameof(NamespacePolicy.Annotations), () => policy.Annotations),
            Instances = reader.List(nameof(NamespacePolicy.Instances), () => policy.Instances),
            Network = reader.Need(nameof(NamespacePolicy.Network), () => policy.Network, () => new()),
            PodSecurity = reader.Need(nameof(NamespacePolicy.PodSecurity), () => policy.PodSecurity, () => new(PodSecurityLevel.Restricted)),
            Roles = reader.List(nameof(NamespacePolicy.Roles), () => policy.Roles),
            Grants = reader.List(nameof(NamespacePolicy.Grants), () => policy.Grants),
            ServiceAccounts = reader.List(nameof(NamespacePolicy.ServiceAccounts), () => policy.ServiceAccounts),
            Releases = reader.List(nameof(NamespacePolicy.Releases), () => policy.Releases),
            Overrides = reader.List(nameof(NamespacePolicy.Overrides), () => policy.Overrides),
            Exemptions = reader.List(nameof(NamespacePolicy.Exemptions), () => policy.Exemptions),
            Objects = reader.List(nameof(NamespacePolicy.Objects), () => policy.Objects),
            FormerNames = reader.List(nameof(NamespacePolicy.FormerNames), () => policy.FormerNames),
            Workloads = [.. classes.SelectMany(WorkloadsOf).OrderBy(workload => workload.Workload.Name, StringComparer.Ordinal)],
            Policy = policy,
            DeclaringTypes = reader.DeclaringTypes,
        };
    }

    /// <summary>The user's classes from the most derived one up.</summary>
    private static IEnumerable<Type> ClassesOf(Type type)
    {
        for (var current = type; current != typeof(NamespacePolicy); current = current.BaseType!)
        {
            yield return current;
        }
    }

    private IReadOnlyList<WorkloadDefinition> WorkloadsOf(Type type)
    {
        if (!workloads.TryGetValue(type, out var declared))
        {
            declared = [.. StaticMembers.Of<Workload>([type], code).Select(member => new WorkloadDefinition(member.Path, member.Value))];
            workloads.Add(type, declared);
        }

        return declared;
    }
}
