namespace Acme.Policies;

public static partial class Clusters
{
    // Customers come to one controller, partners with listed addresses to the other.
    private static NginxIngressValues PublicIngress => new()
    {
        TrafficPolicy = TrafficPolicy.Local,
        Public = new() { Port = 30443 },
        Whitelisted = new() { Port = 31443 },
    };

    private static NginxIngressValues StaffIngress => new() { Whitelisted = new() { Port = 31443 } };

    // One controller on each node: a depot goes on working while others are cut off.
    private static NginxIngressValues DepotIngress => new()
    {
        Kind = IngressKind.DaemonSet,
        Public = new() { Enabled = false, Port = 30443 },
        Whitelisted = new() { Port = 31443 },
    };
}
