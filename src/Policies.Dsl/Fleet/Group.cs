namespace Policies;

/// <summary>A condition over clusters: their traits, or their names; groups combine with <c>&amp;</c>, <c>|</c> and <c>!</c>.</summary>
public sealed record Group
{
    private Group(GroupKind kind, Trait trait = default, IReadOnlyList<string>? clusters = null, Group? left = null, Group? right = null) =>
        (Kind, Trait, Clusters, Left, Right) = (kind, trait, clusters ?? [], left, right);

    /// <summary>Every cluster of the fleet.</summary>
    public static Group All { get; } = new(GroupKind.All);

    /// <summary>What the condition is.</summary>
    public GroupKind Kind { get; }

    /// <summary>The trait that is asked for, where that is the condition.</summary>
    public Trait Trait { get; }

    /// <summary>Names of the clusters, where they are the condition.</summary>
    public IReadOnlyList<string> Clusters { get; }

    /// <summary>The first operand of a combination.</summary>
    public Group? Left { get; }

    /// <summary>The second operand of a combination of two.</summary>
    public Group? Right { get; }

    /// <summary>The clusters that are in both groups.</summary>
    public static Group operator &(Group left, Group right) => new(GroupKind.And, left: left, right: right);

    /// <summary>The clusters that are in either group.</summary>
    public static Group operator |(Group left, Group right) => new(GroupKind.Or, left: left, right: right);

    /// <summary>The clusters that are not in a group.</summary>
    public static Group operator !(Group group) => new(GroupKind.Not, left: group);

    /// <summary>The clusters that have a trait.</summary>
    public static Group Of(Trait trait) => new(GroupKind.Trait, trait);

    /// <summary>The clusters that are named, and no others.</summary>
    public static Group Only(params Cluster[] clusters) => new(GroupKind.Clusters, clusters: [.. clusters.Select(cluster => cluster.Name)]);

    /// <summary>Whether a cluster is in the group.</summary>
    public bool Includes(Cluster cluster) => Kind switch
    {
        GroupKind.All => true,
        GroupKind.Trait => cluster.Is(Trait),
        GroupKind.Clusters => Clusters.Contains(cluster.Name),
        GroupKind.And => Left!.Includes(cluster) && Right!.Includes(cluster),
        GroupKind.Or => Left!.Includes(cluster) || Right!.Includes(cluster),
        _ => !Left!.Includes(cluster),
    };

    /// <summary>The condition as definitions write it.</summary>
    public override string ToString() => Kind switch
    {
        GroupKind.All => "All",
        GroupKind.Trait => Trait.ToString(),
        GroupKind.Clusters => $"Only({string.Join(", ", Clusters)})",
        GroupKind.And => $"{Operand(Left!, GroupKind.Or)} & {Operand(Right!, GroupKind.Or)}",
        GroupKind.Or => $"{Left} | {Right}",
        _ => Left!.Kind is GroupKind.And or GroupKind.Or ? $"!({Left})" : $"!{Left}",
    };

    private static string Operand(Group group, GroupKind weaker) => group.Kind == weaker ? $"({group})" : group.ToString();
}
