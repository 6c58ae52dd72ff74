namespace Policies.Catalogue.Tests;

public sealed class ReportTests
{
    [Theory]
    [InlineData("Wrong on cluster 'a'; right it", "a")]
    [InlineData("Wrong on clusters 'a' and 'b'; right it", "b", "a")]
    [InlineData("Wrong on clusters 'a', 'b' and 'c'; right it", "a", "b", "c")]
    [InlineData("Wrong on clusters 'a', 'b', 'c' and 2 more; right it", "e", "d", "c", "b", "a", "a")]
    public void Equal_findings_of_clusters_become_one(string expected, params string[] clusters)
    {
        var report = new Report();
        foreach (var cluster in clusters)
        {
            report.Add(Rules.MissingFact, "Acme.Checkout", "Wrong; right it", cluster);
        }

        Assert.Equal(expected, Assert.Single(report.Findings).Message);
    }

    [Fact]
    public void Findings_of_other_places_stay_apart()
    {
        var report = new Report();
        report.Add(Rules.MissingFact, "Acme.B", "Wrong; right it", "a");
        report.Add(Rules.MissingFact, "Acme.A", "Wrong; right it", "a");

        Assert.Equal(["Acme.A", "Acme.B"], report.Findings.Select(finding => finding.MemberPath));
    }
}
