namespace Policies;

/// <summary>How a fleet is put together; a project has exactly one subclass.</summary>
public abstract class FleetDefinition
{
    /// <summary>The trait whose members are ordered environments; without one no rule speaks about production.</summary>
    public virtual Order Environments => Order.None;

    /// <summary>Which clusters receive which module in which version.</summary>
    public virtual IReadOnlyList<ModuleUse> Modules => [];

    /// <summary>How a change travels through the fleet.</summary>
    public virtual Rollout Rollout => new();

    /// <summary>Where the clusters' repositories are; null where the fleet is only compiled.</summary>
    public virtual Repositories? Repositories => null;

    /// <summary>What leaves the fleet on purpose.</summary>
    public virtual IReadOnlyList<Retired> Retirements => [];

    /// <summary>Ranges that count as private beside RFC 1918, 100.64.0.0/10 and fc00::/7, such as public addresses used inside the company.</summary>
    public virtual IReadOnlyList<Cidr> PrivateRanges => [];

    /// <summary>Rules that are set aside for named things of the fleet or its modules.</summary>
    public virtual IReadOnlyList<Exemption> Exemptions => [];
}
