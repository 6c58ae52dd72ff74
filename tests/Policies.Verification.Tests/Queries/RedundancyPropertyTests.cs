using CsCheck;
using Policies.Manifests;
using Policies.Verification.Network;
using Policies.Verification.Queries;
using Policies.Verification.Tests.BruteForce;

namespace Policies.Verification.Tests.Queries;

/// <summary>What is found to change nothing is taken out of random worlds, and changes nothing.</summary>
public sealed class RedundancyPropertyTests
{
    [Fact]
    public void What_is_redundant_can_be_removed_at_once() => WorldGen.Worlds.Sample(
        world =>
        {
            var found = Redundancy.Find(Read(world)).Where(finding => finding.Rule != "POL1027").Select(finding => finding.Message).ToList();
            var left = world with { Policies = [.. world.Policies.Where(policy => !Names(found, policy, "")).Select(policy => Without(found, policy))] };
            Assert.True(found.Count == 0 || Size(left) < Size(world));
            Assert.True(PolicyComparison.Of(Read(world), Read(left)).IsEquivalent);
        },
        iter: 300,
        print: WorldText.Write);

    [Fact]
    public void A_set_contains_itself_and_what_has_a_deny_less_contains_it() => WorldGen.Worlds.Sample(
        world =>
        {
            Assert.True(PolicyComparison.Of(Read(world), Read(world)).IsEquivalent);
            var open = world with { Policies = [.. world.Policies.Where(policy => policy.Kind != World.Kind.NetworkPolicy).Select(WithoutDenies)] };
            var looser = world with { Policies = [.. world.Policies.Where(policy => policy.Kind != World.Kind.NetworkPolicy)] };
            Assert.True(PolicyComparison.Of(Read(open), Read(looser)).IsAtLeastAsStrict);
        },
        iter: 200,
        print: WorldText.Write);

    // A finding begins with the name of what changes nothing: of a policy, or of a rule of it.
    private static bool Names(List<string> found, World.Policy policy, string rule)
    {
        var kind = policy.Kind is World.Kind.AdminClusterNetworkPolicy or World.Kind.BaselineClusterNetworkPolicy ? "ClusterNetworkPolicy" : policy.Kind.ToString();
        var name = policy.Namespace is null ? policy.Name : $"{policy.Namespace}/{policy.Name}";
        return found.Exists(message => message.StartsWith($"{rule}{kind} {name} ", StringComparison.Ordinal));
    }

    private static World.Policy Without(List<string> found, World.Policy policy) => policy with
    {
        Ingress = policy.Ingress?.Where((_, i) => !Names(found, policy, $"ingress[{i}] of ")).ToArray(),
        Egress = policy.Egress?.Where((_, i) => !Names(found, policy, $"egress[{i}] of ")).ToArray(),
    };

    private static int Size(World world) => world.Policies.Sum(policy => 1 + (policy.Ingress?.Length ?? 0) + (policy.Egress?.Length ?? 0));

    private static World.Policy WithoutDenies(World.Policy policy) => policy with
    {
        Ingress = policy.Ingress?.Where(rule => rule.Action != World.Action.Deny).ToArray(),
        Egress = policy.Egress?.Where(rule => rule.Action != World.Action.Deny).ToArray(),
    };

    private static NetworkModel Read(World world) =>
        NetworkModel.Read(ManifestReader.ReadText(WorldText.Write(world), "world.yaml").Manifests, new() { Representatives = RepresentativeUse.Never });
}
