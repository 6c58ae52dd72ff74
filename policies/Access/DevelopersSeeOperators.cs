namespace Acme.Policies;

public static partial class Access
{
    /// <summary>The part of a developer's view that operators bring.</summary>
    public static ClusterRole DevelopersSeeOperators => new("developers-see-operators")
    {
        Labels = [new("acme.example/for", "developers")],
        Rules =
        [
            Allow.Read(CustomResources.Certificates, CustomResources.Rollouts, CustomResources.ExternalSecrets),
            Allow.Read(CustomResources.PrometheusRules, CustomResources.ServiceMonitors),
        ],
    };
}
