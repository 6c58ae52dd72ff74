namespace Acme.Policies;

public static partial class Access
{
    /// <summary>Uptime checks ask the API server how it is.</summary>
    public static ClusterRole HealthProbe => new("health-probe")
    {
        Rules = [Allow.ReadUrl("/livez", "/readyz", "/readyz/*", "/version")],
        BoundTo = [Subject.OutOfFleet("kube-system", "uptime-probe")],
    };
}
