namespace Acme.Policies;

/// <summary>The groups of clusters that Acme's policies speak of.</summary>
public static class Groups
{
    public static Group Dev => Group.Of(Env.Dev);

    public static Group Stage => Group.Of(Env.Stage);

    public static Group Prod => Group.Of(Env.Prod);

    public static Group Gke => Group.Of(Hosting.Gke);

    public static Group DataCentres => Group.Of(Hosting.SelfHosted);

    public static Group External => Group.Of(Serves.Customers);

    public static Group Internal => !External;

    public static Group Shop => Group.Of(Project.Shop) & External;

    public static Group BackOffice => Group.Of(Project.Shop) & Internal;

    public static Group Pay => Group.Of(Project.Pay) & External;

    /// <summary>Where card numbers are whole; no cluster of a cloud.</summary>
    public static Group CardZone => Group.Of(Project.Pay) & Internal;

    public static Group Freight => Group.Of(Project.Freight);

    /// <summary>What customers and drivers see of freight.</summary>
    public static Group Tracking => Freight & External;

    public static Group Depots => Group.Of(Serves.Depots);

    public static Group Warehouses => Freight & Internal & !Depots;

    /// <summary>The last depots that wait for new machines; their Kubernetes is too old for today's charts.</summary>
    public static Group OldDepots => Group.Only(Clusters.DepotStageLyon, Clusters.DepotProdLyon, Clusters.DepotProdBremen);
}
