using Policies.Tests.Fleets;
using Policies.Tests.Trees;

namespace Policies.Tests.PodSecurityLabels;

/// <summary>The labels by which the API server holds a namespace's pods to a level.</summary>
public sealed class PodSecurityLabelsTests
{
    private static readonly Workload Printer = new("printer") { Labels = [new("app", "printer")] };

    [Fact]
    public void Silence_is_restricted_in_every_mode_at_the_cluster_s_own_version() =>
        Assert.Equal("audit=restricted@v1.34 enforce=restricted@v1.34 warn=restricted@v1.34", Labels(new(PodSecurityLevel.Restricted)));

    [Fact]
    public void An_exemption_lowers_what_is_enforced_to_the_lowest_and_leaves_audit_and_warnings() =>
        Assert.Equal("audit=restricted@v1.34 enforce=privileged@v1.34 warn=restricted@v1.34", Labels(new(PodSecurityLevel.Restricted)
        {
            Exemptions = [Exemption(PodSecurityLevel.Privileged), Exemption(PodSecurityLevel.Baseline)],
        }));

    [Fact]
    public void A_loosened_level_is_not_refused_but_still_recorded_and_warned_of()
    {
        var made = TestFleet.Lower(SampleClusters.DataplaneV2, new Policies.Evaluation.NamespaceDefinition
        {
            Definition = "T.shop",
            Name = "shop",
            On = Group.All,
            Overrides = [new Loosen(Group.All) { PodSecurity = PodSecurityLevel.Baseline, Because = "a vendor's image", Owner = "shop", Until = new(2027, 3, 31) }],
        }).Find("Namespace", "shop");
        string? Level(string mode) => made.Text("metadata", "labels", "pod-security.kubernetes.io/" + mode);
        Assert.Equal(("baseline", "restricted", "restricted"), (Level("enforce"), Level("audit"), Level("warn")));
    }

    [Fact]
    public void An_exemption_never_raises_what_is_enforced() =>
        Assert.Equal("audit=baseline@v1.34 enforce=baseline@v1.34 warn=baseline@v1.34", Labels(new(PodSecurityLevel.Baseline) { Exemptions = [Exemption(PodSecurityLevel.Restricted)] }));

    [Fact]
    public void Audit_and_warnings_may_be_stricter_than_what_is_enforced() =>
        Assert.Equal("audit=restricted@v1.34 enforce=baseline@v1.34 warn=restricted@v1.34", Labels(new(PodSecurityLevel.Baseline)
        {
            Audit = PodSecurityLevel.Restricted,
            Warn = PodSecurityLevel.Restricted,
        }));

    [Theory]
    [InlineData(1, 30, "v1.30")]
    [InlineData(1, 34, "v1.34")]
    [InlineData(1, 40, "v1.34")]
    [InlineData(2, 0, "v1.34")]
    public void A_version_is_pinned_and_never_newer_than_the_cluster(int major, int minor, string expected) =>
        Assert.Equal($"audit=restricted@{expected} enforce=restricted@{expected} warn=restricted@{expected}", Labels(new(PodSecurityLevel.Restricted) { Version = new(major, minor) }));

    [Fact]
    public void A_namespace_s_own_labels_cannot_undo_the_level()
    {
        var made = TestFleet.Lower(SampleClusters.DataplaneV2, new Policies.Evaluation.NamespaceDefinition
        {
            Definition = "T.shop",
            Name = "shop",
            On = Group.All,
            Labels = [new("team", "shop"), new("pod-security.kubernetes.io/enforce", "privileged"), new("app.kubernetes.io/managed-by", "me")],
        }).Find("Namespace", "shop");
        Assert.Equal("restricted", made.Text("metadata", "labels", "pod-security.kubernetes.io/enforce"));
        Assert.Equal("policies", made.Text("metadata", "labels", "app.kubernetes.io/managed-by"));
        Assert.Equal("shop", made.Text("metadata", "labels", "team"));
    }

    [Fact]
    public void What_is_lowered_and_what_stands_says_so_on_the_namespace()
    {
        var annotations = Lower(new(PodSecurityLevel.Baseline)
        {
            Exemptions = [Exemption(PodSecurityLevel.Privileged)],
            Standing = new() { Because = "vendor images", Owner = "platform", ReviewBy = new(2027, 06, 30) },
        }).At("metadata", "annotations").AsText();
        Assert.Contains("printer is privileged until 2027-03-31 (shop-team): SEC-1", annotations, StringComparison.Ordinal);
        Assert.Contains("vendor images (platform, review by 2027-06-30)", annotations, StringComparison.Ordinal);
    }

    private static WorkloadExemption Exemption(PodSecurityLevel level) =>
        new() { Workload = Printer, Level = level, Because = "SEC-1", Owner = "shop-team", Until = new(2027, 03, 31) };

    private static Policies.Objects.Mapping Lower(PodSecurity security) => TestFleet.Lower(SampleClusters.DataplaneV2, new Policies.Evaluation.NamespaceDefinition
    {
        Definition = "T.shop",
        Name = "shop",
        On = Group.All,
        PodSecurity = security,
    }).Find("Namespace", "shop");

    private static string Labels(PodSecurity security)
    {
        var labels = (Policies.Objects.Mapping)Lower(security).At("metadata", "labels");
        return string.Join(" ", new[] { "audit", "enforce", "warn" }.Select(mode =>
            $"{mode}={labels.Text("pod-security.kubernetes.io/" + mode)}@{labels.Text($"pod-security.kubernetes.io/{mode}-version")}"));
    }
}
