namespace Acme.Policies;

/// <summary>How much harm a fault does, least first.</summary>
public enum Env
{
    Dev,
    Stage,
    Prod,
}

/// <summary>Whose software a cluster runs.</summary>
public enum Project
{
    Shop,
    Pay,
    Freight,
}

/// <summary>Who is at the other end of a cluster.</summary>
public enum Serves
{
    Customers,
    Staff,
    Depots,
}
