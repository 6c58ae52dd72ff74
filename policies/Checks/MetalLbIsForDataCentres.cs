namespace Acme.Policies;

/// <summary>MetalLB runs only where no cloud gives out addresses.</summary>
public sealed class MetalLbIsForDataCentres() : ClusterCheck("ACME0003")
{
    public override IEnumerable<Finding> Judge(Cluster cluster) =>
        cluster is { Hosting: not Hosting.SelfHosted, Values.MetalLb: not null }
            ? [new($"Cluster '{cluster.Name}' has MetalLB and is not in a data centre of ours; take MetalLb away")]
            : [];
}
