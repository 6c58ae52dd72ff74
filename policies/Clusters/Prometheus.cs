namespace Acme.Policies;

public static partial class Clusters
{
    private static PrometheusValues PrometheusOfDev => new() { Retention = 3.Days, StorageSize = 20.Gi };

    private static PrometheusValues PrometheusOfStage => new() { Retention = 7.Days };

    private static PrometheusValues PrometheusOfProd => new()
    {
        TaintedNodePool = true,
        Replicas = 2,
        Retention = 30.Days,
        StorageClass = StorageClass.PdSsd,
        StorageSize = 200.Gi,
    };

    private static PrometheusValues PrometheusOfProdInDataCentres => new() { Retention = 30.Days, StorageSize = 500.Gi };
}
