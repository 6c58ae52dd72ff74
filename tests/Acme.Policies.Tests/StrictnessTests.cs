namespace Acme.Policies.Tests;

/// <summary>What is open in production is open where it was tried, too.</summary>
public sealed class StrictnessTests
{
    private static readonly CompiledFleet Fleet = CompiledFleet.Of<Fleet>();

    [Theory]
    [InlineData(Project.Shop, Serves.Customers)]
    [InlineData(Project.Shop, Serves.Staff)]
    [InlineData(Project.Pay, Serves.Customers)]
    [InlineData(Project.Pay, Serves.Staff)]
    [InlineData(Project.Freight, Serves.Customers)]
    [InlineData(Project.Freight, Serves.Staff)]
    [InlineData(Project.Freight, Serves.Depots)]
    public void Production_is_at_least_as_strict_as_stage(Project project, Serves serves) =>
        Fleet.Where(Env.Prod, project, serves).Each(production => Fleet.Where(Env.Stage, project, serves).Each(production.MustBeAsStrictAs));
}
