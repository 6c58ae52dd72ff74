namespace Acme.Policies.Tests;

/// <summary>Who must not have which rights, whatever the definitions say.</summary>
public sealed class AccessTests
{
    private static readonly CompiledFleet Fleet = CompiledFleet.Of<Fleet>();

    [Fact]
    public void No_developer_reads_secrets_in_production() =>
        Fleet.Where(Env.Prod).Each(cluster =>
        {
            cluster.MustNotAllow(Subject.Group("developers"), Verb.Get, Core.Secrets);
            cluster.MustNotAllow(Subject.Group("developers"), Verb.List, Core.Secrets);
        });

    [Fact]
    public void No_developer_changes_workloads_in_production() =>
        Fleet.Where(Env.Prod).Each(cluster => cluster.MustNotAllow(Subject.Group("developers"), Verb.Patch, Apps.Deployments));

    [Fact]
    public void No_pipeline_changes_network_policies() =>
        Fleet.Clusters.Each(cluster =>
        {
            cluster.MustNotAllow(Subject.Group("ci-payments"), Verb.Update, Networking.NetworkPolicies);
            cluster.MustNotAllow(Subject.Group("ci-shop-checkout"), Verb.Update, Networking.NetworkPolicies);
        });

    [Fact]
    public void The_auditor_changes_nothing() =>
        Fleet.Clusters.Each(cluster =>
        {
            cluster.MustNotAllow(Subject.User("external-auditor@acme.example"), Verb.Update, Core.ConfigMaps);
            cluster.MustNotAllow(Subject.User("external-auditor@acme.example"), Verb.Get, Core.Secrets);
        });
}
