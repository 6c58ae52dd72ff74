using Policies.Objects;

namespace Policies.Tests.Enforcement;

/// <summary>A NetworkPolicy or CiliumNetworkPolicy as a data plane reads it.</summary>
internal sealed class EnforcedPolicy
{
    private static readonly string[] Directions = ["ingress", "egress"];

    private readonly LabelSelector pods;
    private readonly Dictionary<string, List<EnforcedRule>> rules = [];

    public EnforcedPolicy(KubernetesObject made, DataPlane plane)
    {
        var spec = (Mapping)made.Root["spec"]!;
        if (made.Kind == "NetworkPolicy")
        {
            pods = new(spec["podSelector"]!);
            var types = ((Sequence)spec["policyTypes"]!).Select(type => ((Scalar)type).Text.ToLowerInvariant()).ToHashSet();
            Assert.NotEmpty(types);
            foreach (var direction in Directions)
            {
                var said = ((Sequence?)spec[direction] ?? Sequence.Empty).Cast<Mapping>().ToList();
                Assert.True(said.Count == 0 || types.Contains(direction), $"{made} has dead rules for {direction}");
                if (types.Contains(direction))
                {
                    rules[direction] = [.. said.Select(rule => EnforcedRule.OfNetworkPolicy(rule, direction, made.Namespace!, plane))];
                }
            }

            return;
        }

        Assert.True(plane.ReadsCiliumPolicies, $"{plane.Name} does not read {made}");
        pods = new(spec["endpointSelector"]!);
        Assert.Contains(spec, entry => Directions.Contains(entry.Key));
        foreach (var direction in Directions.Where(direction => spec[direction] is not null))
        {
            // An empty list has no effect in Cilium, so nobody should have written one.
            var said = Assert.IsType<Sequence>(spec[direction]);
            Assert.NotEmpty(said);
            rules[direction] = [.. said.Cast<Mapping>().Select(rule => EnforcedRule.OfCilium(rule, direction))];
        }
    }

    public bool Selects(Party pod) => pods.Matches(pod.Labels);

    public bool Isolates(string direction) => rules.ContainsKey(direction);

    public bool Allows(string direction, Party other, int port, string protocol) =>
        rules.TryGetValue(direction, out var said) && said.Exists(rule => rule.Allows(other, port, protocol));
}
