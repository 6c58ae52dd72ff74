using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>
/// Lowers one definition by itself, for an editor that has only that before it: on a cluster that stands for any, so what depends on facts
/// means nothing. What a namespace refers to elsewhere is left out; of a service account that is elsewhere, where it is.
/// </summary>
public static class DefinitionLowering
{
    private static readonly ClusterDefinition AnyCluster = new("", new Cluster("any")
    {
        Hosting = Hosting.SelfHosted,
        Region = "any",
        Kubernetes = new(1, 30),
        Engine = Engine.Flux2,
        Cni = Cni.Calico,
        Addresses = new() { Pods = ["10.244.0.0/16"], Services = ["10.96.0.0/16"], Nodes = ["10.0.0.0/24"], ApiServer = ["10.0.0.10:6443"], LoadBalancers = ["10.0.1.0/24"] },
        Dns = Dns.CoreDns(service: "10.96.0.10"),
        Ingress = IngressPods.OnHostNetwork,
    });

    private static readonly ClusterShapes AnyShapes = new(AnyCluster, []);

    /// <summary>What a namespace makes: without its overrides, then with each of them alone.</summary>
    /// <param name="definition">The namespace, of which parts may be unseen.</param>
    /// <param name="sees">Whether all of a member can be seen; one of which something cannot is left out.</param>
    public static IEnumerable<LoweredCluster> Lower(NamespaceDefinition definition, Func<string, bool> sees)
    {
        yield return Lower(definition, [], sees);
        for (var i = 0; i < definition.Overrides.Count; i++)
        {
            if (sees($"{definition.PathOf(nameof(NamespacePolicy.Overrides))}[{i}]"))
            {
                yield return Lower(definition, [i], sees);
            }
        }
    }

    /// <summary>What a module makes, its namespaces aside.</summary>
    /// <param name="module">The module, of which parts may be unseen.</param>
    /// <param name="sees">Whether all of a member can be seen; one of which something cannot is left out.</param>
    public static LoweredCluster Lower(ModuleDefinition module, Func<string, bool> sees) =>
        FleetLowering.Lower(new(new() { Definition = "" }, AnyCluster, [], [new(module, "")], new(), AnyShapes) { Sees = sees, IsAlone = true });

    private static LoweredCluster Lower(NamespaceDefinition definition, IEnumerable<int> overrides, Func<string, bool> sees)
    {
        var policy = Overriding.Of(definition, overrides, []).Where(sees);
        var placed = new PlacedNamespace { Definition = definition, Name = definition.Name, Policy = policy };
        return FleetLowering.Lower(new(new() { Definition = "" }, AnyCluster, [placed], [], new(), AnyShapes) { Sees = sees, IsAlone = true });
    }
}
