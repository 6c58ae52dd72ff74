namespace Acme.Policies;

/// <summary>Graylog listens on port 12202 for production, and on 12201 for everyone else.</summary>
public sealed class LogsGoToTheirGraylog() : ClusterCheck("ACME0002")
{
    public override IEnumerable<Finding> Judge(Cluster cluster)
    {
        var port = cluster.Is(Env.Prod) ? 12202 : 12201;
        return cluster.Values.FluentBit is { Enabled: true } fluentBit && fluentBit.GraylogPort != port
            ? [new($"Cluster '{cluster.Name}' logs to port {fluentBit.GraylogPort}; set GraylogPort to {port}")]
            : [];
    }
}
