using Policies.Catalogue;
using Policies.Catalogue.Judging;

namespace Policies.Sample.Tests.Said;

public sealed class FindingsTests
{
    // The day on which the sample was last gone through; its exemptions end between January and September 2027.
    private static readonly Day Today = new(2026, 11, 23);

    [Fact]
    public void Nothing_is_found()
    {
        var report = new Report();
        foreach (var problem in SampleFleet.Reading.Problems)
        {
            report.Add(problem);
        }

        var judge = new Judge(RuleHosts.Build);
        judge.Fleet(SampleFleet.Model, Today, report);
        var exemptions = new ExemptionBook(SampleFleet.Model);
        foreach (var cluster in SampleFleet.Lowered)
        {
            judge.Cluster(cluster, exemptions, report);
        }

        judge.Exemptions(exemptions, report);

        Assert.Empty(report.Findings);
    }

    // A year later everything has ended: the sample's dates are judged at all.
    [Fact]
    public void Every_exemption_ends()
    {
        var report = new Report();
        new Judge(RuleHosts.Build).Fleet(SampleFleet.Model, new(2028, 1, 1), report);
        var ended = report.Findings.Count(finding => finding.Id == Rules.ExpiredExemption.Id);
        var exemptions = SampleFleet.Model.Exemptions.Count + SampleFleet.Namespaces.Sum(definition => definition.Exemptions.Count);
        Assert.True(ended >= exemptions, $"{ended} of {exemptions} exemptions end");
    }
}
