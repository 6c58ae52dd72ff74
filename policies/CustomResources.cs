namespace Acme.Policies;

/// <summary>Resources that operators bring to Acme's clusters, each declared once.</summary>
public static class CustomResources
{
    public static CustomResource Certificates => CustomResource.Namespaced("cert-manager.io", "certificates");

    public static CustomResource ClusterIssuers => CustomResource.ClusterScoped("cert-manager.io", "clusterissuers");

    public static CustomResource ExternalSecrets => CustomResource.Namespaced("external-secrets.io", "externalsecrets");

    public static CustomResource Rollouts => CustomResource.Namespaced("argoproj.io", "rollouts");

    public static CustomResource PrometheusRules => CustomResource.Namespaced("monitoring.coreos.com", "prometheusrules");

    public static CustomResource ServiceMonitors => CustomResource.Namespaced("monitoring.coreos.com", "servicemonitors");

    public static CustomResource Backups => CustomResource.Namespaced("velero.io", "backups");

    public static CustomResource Restores => CustomResource.Namespaced("velero.io", "restores");

    public static CustomResource Kustomizations => CustomResource.Namespaced("kustomize.toolkit.fluxcd.io", "kustomizations");

    public static CustomResource HelmReleases => CustomResource.Namespaced("helm.toolkit.fluxcd.io", "helmreleases");
}
