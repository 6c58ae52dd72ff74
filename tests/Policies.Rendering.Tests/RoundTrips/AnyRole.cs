using CsCheck;

namespace Policies.Rendering.Tests.RoundTrips;

/// <summary>Rights of every kind that the language can give.</summary>
internal static class AnyRole
{
    private static readonly Gen<Resource> Resources = Gen.OneOf<Resource>(
        Core.Pods, Core.Secrets, Core.ConfigMaps, Core.Nodes, Apps.Deployments, Apps.DaemonSets, Batch.Jobs, Rbac.ClusterRoles,
        CustomResource.Namespaced("example.com", "widgets"), CustomResource.ClusterScoped("no", "on"));

    private static readonly Gen<Subresource> Parts = Gen.OneOf(
        Core.Pods.Logs, Core.Pods.Exec, Core.Nodes.Metrics, Apps.Deployments.Scale, Core.ServiceAccounts.Token, Core.Pods.Sub("true"), CustomResource.Namespaced("example.com", "widgets").Scale);

    private static readonly Gen<CollectionTarget> Collections = Gen.OneOf(Resources.Select(one => (CollectionTarget)one), Parts.Select(one => (CollectionTarget)one));

    private static readonly Gen<string[]> Names = Gen.OneOf("api", "checkout-tls", "no", "1.5", "~", "system:x").Array[1, 3];

    private static readonly Gen<NamedTarget> Named = Gen.Select(Collections, Names, (target, names) => target.Named(names));

    private static readonly Gen<ResourceTarget[]> Targets = Gen.OneOf(Collections.Select(one => (ResourceTarget)one), Named.Select(one => (ResourceTarget)one)).Array[1, 4];

    private static readonly Gen<Verb> Verbs = Gen.OneOf(Verb.Get, Verb.DeleteCollection, Verb.Escalate, Verb.Bind, Verb.Impersonate, Verb.Approve, Verb.Sign, Verb.Use, new Verb("on"));

    public static Gen<Right> OnResources { get; } = Gen.OneOf(
        Resources.Array[1, 3].Select(Allow.Read),
        Resources.Array[1, 3].Select(Allow.Manage),
        Resources.Array[1, 3].Select(Allow.DeleteAll),
        Targets.Select(Allow.Get),
        Targets.Select(Allow.Update),
        Targets.Select(Allow.Delete),
        Collections.Array[1, 3].Select(Allow.Create),
        Named.Array[1, 3].Select(Allow.CreateFor),
        Gen.Select(Verbs, Targets, Allow.To));

    public static Gen<Right> OnUrls { get; } = Gen.OneOf("/metrics", "/healthz/*", "/logs").Array[1, 3].Select(Allow.ReadUrl);

    public static Gen<RoleSelector[]> Gathered { get; } = Gen.OneOf(
        RoleSelector.Labelled("rbac.example.com/aggregate-to-view", "true"),
        RoleSelector.Where(Label.Exists("on"), Label.In("tier", "1", "2")),
        RoleSelector.Where(Label.NotIn("no", "y"), Label.DoesNotExist("x"))).Array[0, 2];
}
