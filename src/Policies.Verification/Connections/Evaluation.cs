using System.Globalization;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Connections;

/// <summary>Judges each class of pods once in each direction; classes that the same policies select share the result.</summary>
internal sealed class Evaluation
{
    private readonly Universe universe;
    private readonly IReadOnlyList<NetworkPolicy> policies;
    private readonly Dictionary<string, (Tiers Tiers, Reach Reach)> judged = new(StringComparer.Ordinal);

    public Evaluation(Universe universe, IReadOnlyList<PodClass> pods, IReadOnlyList<NetworkPolicy> policies)
    {
        (this.universe, this.policies) = (universe, policies);
        Matches = new(universe, pods);
        var selecting = new List<int>[pods.Count];
        for (var i = 0; i < policies.Count; i++)
        {
            foreach (var one in universe.Select(policies[i].Subject).Elements())
            {
                (selecting[one] ??= []).Add(i);
            }
        }

        Ingress = [.. pods.Select(one => Judge(Direction.Ingress, one, selecting[one.Number] ?? []))];
        Egress = [.. pods.Select(one => Judge(Direction.Egress, one, selecting[one.Number] ?? []))];
    }

    /// <summary>What each rule matches.</summary>
    public RuleMatches Matches { get; }

    /// <summary>Which policies decide about what each class of pods lets in, and what that is.</summary>
    public IReadOnlyList<(Tiers Tiers, Reach Reach)> Ingress { get; }

    /// <summary>Which policies decide about what each class of pods lets out, and what that is.</summary>
    public IReadOnlyList<(Tiers Tiers, Reach Reach)> Egress { get; }

    private (Tiers Tiers, Reach Reach) Judge(Direction direction, PodClass one, List<int> selecting)
    {
        var deciding = selecting.Where(policy => policies[policy].Isolates(direction) || policies[policy].Rules(direction).Count > 0).ToList();
        var key = $"{direction} {string.Join(' ', deciding.Select(policy => policy.ToString(CultureInfo.InvariantCulture)))}";
        if (direction == Direction.Ingress && deciding.Exists(policy => policies[policy].Ingress.Any(rule => rule.HasNamedPorts)))
        {
            key += $" ports {Matches.PortsOf(one).ToString(CultureInfo.InvariantCulture)}";
        }

        if (!judged.TryGetValue(key, out var result))
        {
            var tiers = new Tiers(direction, deciding.Select(policy => policies[policy]));
            judged.Add(key, result = (tiers, new(tiers.Decide(universe.Everything(), rule => Matches.Of(rule, one)), universe.Nothing())));
        }

        return result;
    }
}
