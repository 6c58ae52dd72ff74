using Acme.Policies;

namespace Policies.Sample.Tests.Said;

/// <summary>Acme's own conventions: nothing in the fleet breaks one, and each finds what would.</summary>
public sealed class ChecksTests
{
    [Fact]
    public void No_convention_is_broken()
    {
        var findings = new List<Finding>();
        foreach (var check in SampleFleet.Model.Checks.Select(found => found.Check))
        {
            findings.AddRange(check switch
            {
                ClusterCheck each => SampleFleet.Clusters.SelectMany(each.Judge),
                NamespaceCheck each => SampleFleet.Lowered.SelectMany(cluster =>
                    cluster.Namespaces.SelectMany(placed => each.Judge(placed.Definition.Policy!, cluster.Cluster.Cluster))),
                FleetCheck each => each.Judge([.. SampleFleet.Clusters]),
                _ => throw new InvalidOperationException($"{check.GetType()} is a kind of check that this test does not know."),
            });
        }

        Assert.Equal(6, SampleFleet.Model.Checks.Count);
        Assert.Empty(findings);
    }

    [Fact]
    public void PrometheusRunsTwice_triggers() =>
        Fires(new PrometheusRunsTwice(), Clusters.ShopProdEw1, values => values with { Prometheus = values.Prometheus! with { Replicas = 1 } });

    [Fact]
    public void PrometheusRunsTwice_does_not_trigger_elsewhere()
    {
        Assert.Empty(new PrometheusRunsTwice().Judge(Clusters.PayProdLyon));
        Assert.Empty(new PrometheusRunsTwice().Judge(Clusters.ShopDevEw1));
    }

    [Fact]
    public void LogsGoToTheirGraylog_triggers()
    {
        Fires(new LogsGoToTheirGraylog(), Clusters.ShopProdEw1, values => values with { FluentBit = values.FluentBit! with { GraylogPort = 12201 } });
        Fires(new LogsGoToTheirGraylog(), Clusters.ShopDevEw1, values => values with { FluentBit = values.FluentBit! with { GraylogPort = 12202 } });
    }

    [Fact]
    public void MetalLbIsForDataCentres_triggers() =>
        Fires(new MetalLbIsForDataCentres(), Clusters.ShopProdEw1, values => values with { MetalLb = new() { Addresses = "10.8.16.100-10.8.16.120" } });

    [Theory]
    [InlineData("10.8.16.41")]
    [InlineData("10.8.16.112")]
    [InlineData(null)]
    public void PrometheusHasItsAddress_triggers_on_gke(string? address) =>
        Fires(new PrometheusHasItsAddress(), Clusters.ShopProdEw1, values => values with { Prometheus = values.Prometheus! with { LoadBalancerIp = address } });

    [Fact]
    public void PrometheusHasItsAddress_triggers_in_data_centres()
    {
        Fires(new PrometheusHasItsAddress(), Clusters.PayProdLyon, values => values with { Prometheus = values.Prometheus! with { LoadBalancerIp = "10.20.3.40" } });
        Fires(new PrometheusHasItsAddress(), Clusters.PayProdLyon, values => values with { MetalLb = new() { Addresses = "10.20.4.96/27" } });
    }

    [Fact]
    public void RangesDoNotOverlap_triggers()
    {
        var other = Clusters.ShopDevEw1 with { Addresses = Clusters.ShopDevEw1.Addresses with { Pods = ["10.68.128.0/17"] } };
        Assert.Single(new RangesDoNotOverlap().Judge([Clusters.ShopProdEw1, other]));
    }

    [Fact]
    public void EveryNamespaceHasAnOwner_triggers() =>
        Assert.Single(new EveryNamespaceHasAnOwner().Judge(new Nobodys(), Clusters.ShopDevEw1));

    private static void Fires(ClusterCheck check, Cluster right, Func<ClusterValues, ClusterValues> wrong)
    {
        Assert.Empty(check.Judge(right));
        Assert.Single(check.Judge(right with { Values = wrong(right.Values) }));
    }

    private sealed class Nobodys() : NamespacePolicy("nobodys");
}
