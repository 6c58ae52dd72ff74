using Policies.Evaluation;

namespace Policies.Catalogue.Tests;

public sealed class DatedRuleTests
{
    private static readonly FleetModel Fleet = new()
    {
        Definition = "Acme.Fleet",
        Exemptions = [new(Rules.ReadsSecrets, Named.ClusterRole("reader")) { Because = "x", Owner = "platform", Until = new(2026, 3, 15) }],
        Namespaces =
        [
            new()
            {
                Definition = "Acme.Checkout",
                Name = "checkout",
                On = Group.All,
                Overrides = [new Loosen(Group.All) { Because = "x", Owner = "shop", Until = new(2026, 3, 15) }],
                PodSecurity = new(PodSecurityLevel.Privileged)
                {
                    Exemptions = [new() { Workload = new("api"), Level = PodSecurityLevel.Baseline, Because = "x", Owner = "shop", Until = new(2026, 3, 15) }],
                    Standing = new() { Because = "x", Owner = "shop", ReviewBy = new(2026, 3, 15) },
                },
            },
        ],
    };

    [Theory]
    [InlineData(2026, 2, 28, 0, 0, 0)]
    [InlineData(2026, 3, 1, 0, 3, 0)]
    [InlineData(2026, 3, 15, 0, 3, 0)]
    [InlineData(2026, 3, 16, 3, 0, 1)]
    public void Last_good_day_counts(int year, int month, int day, int ended, int ending, int overdue)
    {
        var report = new Report();

        new Judge(RuleHosts.Build).Fleet(Fleet, new Day(year, month, day), report);

        int Count(string id) => report.Findings.Count(finding => finding.Id == id);
        Assert.Equal((ended, ending, overdue), (Count("POL6004"), Count("POL6007"), Count("POL6008")));
    }

    [Fact]
    public void Findings_point_at_the_day()
    {
        var report = new Report();

        new Judge(RuleHosts.Build).Fleet(Fleet, new Day(2026, 4, 1), report);

        Assert.Equal(
            ["Acme.Checkout.Overrides[0].Until", "Acme.Checkout.PodSecurity.Exemptions[0].Until", "Acme.Checkout.PodSecurity.Standing.ReviewBy", "Acme.Fleet.Exemptions[0].Until"],
            report.Findings.Where(finding => finding.IsDated).Select(finding => finding.MemberPath));
    }
}
