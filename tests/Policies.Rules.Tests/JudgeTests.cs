using Policies.Evaluation;

namespace Policies.Catalogue.Tests;

public sealed class JudgeTests
{
    private static readonly FleetModel Fleet = new() { Definition = "Acme.Fleet" };

    [Fact]
    public void Rule_that_throws_is_reported_and_hides_no_other()
    {
        var report = new Report();

        new Judge(RuleHosts.Build, [new Throws(), new Finds()]).Fleet(Fleet, new Day(2026, 1, 1), report);

        Assert.Equal(["POL0006", "POL0012"], report.Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal));
        Assert.Contains("POL0003", report.Findings.Single(finding => finding.Id == "POL0012").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_of_another_host_does_not_run()
    {
        var report = new Report();

        new Judge(RuleHosts.Editor, [new Finds()]).Fleet(Fleet, new Day(2026, 1, 1), report);

        Assert.Empty(report.Findings);
    }

    private sealed class Throws() : FleetRule(Rules.ObjectMadeTwice, "Throws", Severity.Error)
    {
        public override void Judge(FleetModel fleet, Report report) => throw new InvalidOperationException("broken\non purpose");
    }

    private sealed class Finds() : FleetRule(Rules.NotOneFleet, "Finds", Severity.Error)
    {
        public override void Judge(FleetModel fleet, Report report) => report.Add(this, fleet.Definition, "Found; remove it");
    }
}
