namespace Policies;

/// <summary>A trait whose members are ordered environments, lowest first.</summary>
public sealed record Order
{
    private Order(string type, IReadOnlyList<string> lowestFirst) => (Type, LowestFirst) = (type, lowestFirst);

    /// <summary>No order: no rule speaks about production.</summary>
    public static Order None { get; } = new("", []);

    /// <summary>Full name of the enum; empty where there is no order.</summary>
    public string Type { get; }

    /// <summary>Names of the members, the lowest environment first.</summary>
    public IReadOnlyList<string> LowestFirst { get; }

    /// <summary>Takes the members of an enum by their values, lowest first.</summary>
    public static Order Of<TTrait>()
        where TTrait : struct, Enum =>
        Named(typeof(TTrait).FullName!.Replace('+', '.'), Enum.GetNames(typeof(TTrait)));

    /// <summary>The order of an enum by full name; for tools that do not load the user's assembly.</summary>
    public static Order Named(string type, params string[] lowestFirst) => new(type, lowestFirst);

    /// <summary>The environment of a cluster: its trait of this order, or null where it has none.</summary>
    public Trait? EnvironmentOf(Cluster cluster)
    {
        foreach (var trait in cluster.Traits)
        {
            if (trait.Type == Type)
            {
                return trait;
            }
        }

        return null;
    }
}
