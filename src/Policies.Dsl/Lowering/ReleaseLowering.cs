using System.Globalization;
using Policies.Objects;

namespace Policies.Lowering;

/// <summary>Helm releases, in the words of the cluster's agent.</summary>
internal sealed class ReleaseLowering(ClusterScope scope)
{
    private const string Project = "policies";
    private const string OciScheme = "oci://";

    // What charts bring beside what is in their namespace; an Argo CD project allows nothing else.
    private static readonly (string Group, string Kind)[] ClusterKinds =
    [
        ("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
        ("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"),
        ("apiextensions.k8s.io", "CustomResourceDefinition"),
        ("networking.k8s.io", "IngressClass"),
        ("rbac.authorization.k8s.io", "ClusterRole"),
        ("rbac.authorization.k8s.io", "ClusterRoleBinding"),
        ("scheduling.k8s.io", "PriorityClass"),
    ];

    private readonly SortedSet<string> repositories = new(StringComparer.Ordinal);
    private readonly SortedSet<string> destinations = new(StringComparer.Ordinal);

    /// <summary>Adds a release; home is the namespace that says it, if one does.</summary>
    public void Lower(HelmRelease release, string? home, string definition, string memberPath)
    {
        if (!scope.Sees(memberPath) || Into(release, home, memberPath) is not { } into)
        {
            return;
        }

        if (scope.Cluster.Engine == Engine.Flux1 && release.Chart.Repository.StartsWith(OciScheme, StringComparison.Ordinal))
        {
            scope.Problems.Add(new(
                Rules.MalformedValue,
                memberPath + "." + nameof(HelmRelease.Chart),
                $"The release '{release.Name}' takes its chart from a registry, {release.Chart.Repository}, which Helm Operator cannot read; take it from a repository, or keep it from clusters with Flux 1"));
        }

        foreach (var made in Make(release, into))
        {
            // A repository belongs to no release: several take their charts from it.
            var isRepository = made.Kind == "HelmRepository";
            scope.Manifests.AddShared(ClusterScope.Manifest(
                Marks.WithoutSubstitution(made, scope.Cluster.Engine),
                isRepository ? scope.Definition.MemberPath : definition,
                isRepository ? scope.Definition.MemberPath : memberPath));
        }
    }

    /// <summary>Adds the project that all releases of an Argo CD cluster are in.</summary>
    public void LowerProject()
    {
        if (repositories.Count == 0)
        {
            return;
        }

        var made = Shapes.Object("argoproj.io/v1alpha1", "AppProject", scope.AgentNamespace, Project, rest: ("spec", Mapping.Of(
            ("sourceRepos", Sequence.OfTexts(repositories)),
            ("destinations", new Sequence([.. destinations.Select(name => (Node)Mapping.Of(("namespace", name), ("server", "https://kubernetes.default.svc")))])),
            ("clusterResourceWhitelist", new Sequence([.. ClusterKinds.Select(kind => (Node)Mapping.Of(("group", kind.Group), ("kind", kind.Kind)))])))));
        scope.Manifests.Add(ClusterScope.Manifest(made, scope.Definition.MemberPath, scope.Definition.MemberPath));
    }

    private string? Into(HelmRelease release, string? home, string memberPath)
    {
        var names = release.Into is { } reference ? scope.Names(reference) : home is null ? [] : [home];
        if (names.Count == 1)
        {
            return names[0];
        }

        scope.Problems.Add(new(
            Rules.MissingFact,
            memberPath,
            names.Count == 0
                ? $"The release '{release.Name}' does not say its namespace; set Into to one that is there"
                : $"The release '{release.Name}' would be in several namespaces ({string.Join(", ", names)}); let each say its own"));
        return null;
    }

    private IEnumerable<KubernetesObject> Make(HelmRelease release, string into) => scope.Cluster.Engine switch
    {
        Engine.Flux1 => [Flux1(release, into)],
        Engine.Flux2 => [Flux2Source(release.Chart), Flux2(release, into)],
        _ => [Argo(release, into)],
    };

    private static Node? Values(HelmRelease release) => release.Values.Count == 0 ? null : SettingValue.Group(release.Values).Node;

    private KubernetesObject Flux1(HelmRelease release, string into) => Shapes.Object("helm.fluxcd.io/v1", "HelmRelease", into, release.Name, rest: ("spec", Mapping.Of(
        ("releaseName", release.Name),
        ("helmVersion", "v3"),
        ("chart", Mapping.Of(("repository", release.Chart.Repository), ("name", release.Chart.Name), ("version", release.Chart.Version))),
        ("valuesFrom", release.TakesClusterValues
            ? Sequence.Of(Mapping.Of(("configMapKeyRef", Mapping.Of(("namespace", scope.AgentNamespace), ("name", ValuesLowering.ConfigMapName), ("key", ValuesLowering.Key)))))
            : null),
        ("values", Values(release)))));

    // A release reads values from its own namespace only, and that is the agent's, where the cluster's values are.
    private KubernetesObject Flux2(HelmRelease release, string into) => Shapes.Object("helm.toolkit.fluxcd.io/v2", "HelmRelease", scope.AgentNamespace, NameOf(release, into), rest: ("spec", Mapping.Of(
        ("interval", GoDuration(release.Interval)),
        ("releaseName", release.Name),
        ("targetNamespace", into),
        ("storageNamespace", into),
        ("chart", Mapping.Of(("spec", Mapping.Of(
            ("chart", release.Chart.Name),
            ("version", release.Chart.Version),
            ("sourceRef", Mapping.Of(("kind", "HelmRepository"), ("name", SourceName(release.Chart)))))))),
        ("valuesFrom", release.TakesClusterValues
            ? Sequence.Of(Mapping.Of(("kind", "ConfigMap"), ("name", ValuesLowering.ConfigMapName), ("valuesKey", ValuesLowering.Key)))
            : null),
        ("values", Values(release)))));

    private KubernetesObject Flux2Source(Chart chart) => Shapes.Object("source.toolkit.fluxcd.io/v1", "HelmRepository", scope.AgentNamespace, SourceName(chart), rest: ("spec", Mapping.Of(
        ("interval", "1h"),
        ("type", IsOci(chart) ? (Node)"oci" : null),
        ("url", chart.Repository))));

    private KubernetesObject Argo(HelmRelease release, string into)
    {
        // With a chart, Argo CD takes a registry without its scheme; with the scheme it would look for an artifact without one.
        var repository = IsOci(release.Chart) ? release.Chart.Repository.Substring(OciScheme.Length) : release.Chart.Repository;
        repositories.Add(repository);
        destinations.Add(into);
        var values = release.TakesClusterValues ? new ValuesLowering(scope).Values() : Mapping.Empty;
        if (Values(release) is Mapping own)
        {
            values = Merge(values, own);
        }

        return Shapes.Object("argoproj.io/v1alpha1", "Application", scope.AgentNamespace, NameOf(release, into), rest: ("spec", Mapping.Of(
            ("project", Project),
            ("source", Mapping.Of(
                ("repoURL", repository),
                ("chart", release.Chart.Name),
                ("targetRevision", release.Chart.Version),
                ("helm", Mapping.Of(("releaseName", release.Name), ("valuesObject", values.Count == 0 ? null : values))))),
            ("destination", Mapping.Of(("namespace", into), ("server", "https://kubernetes.default.svc"))),
            ("syncPolicy", Mapping.Of(("automated", Mapping.Of(("prune", true), ("selfHeal", true))))))));
    }

    private static bool IsOci(Chart chart) => chart.Repository.StartsWith(OciScheme, StringComparison.Ordinal);

    // As Helm and the other agents lay one file of values over another: key by key, all the way down.
    private static Mapping Merge(Mapping under, Mapping over)
    {
        foreach (var entry in over)
        {
            under = under.With(entry.Key, entry.Value is Mapping inner && under[entry.Key] is Mapping below ? Merge(below, inner) : entry.Value);
        }

        return under;
    }

    // The agents' namespace holds the releases of all namespaces, several of which may have a redis.
    private static string NameOf(HelmRelease release, string into) => release.Name == into ? into : Paths.Name(into, release.Name);

    // The URL's host says to people which it is, the hash tells apart those that share one.
    private static string SourceName(Chart chart) =>
        Paths.Name(Uri.TryCreate(chart.Repository, UriKind.Absolute, out var url) ? url.Host : "charts", Paths.Hash(chart.Repository));

    // Go has no days.
    private static string GoDuration(Duration duration) => duration.Seconds % 3600 == 0 && duration.Seconds != 0
        ? (duration.Seconds / 3600).ToString(CultureInfo.InvariantCulture) + "h"
        : duration.ToString();
}
