using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>The selectors of labels that a policy has.</summary>
internal static class Selectors
{
    /// <summary>Every selector of a policy.</summary>
    public static IEnumerable<Mapping> Of(PolicyView policy) =>
        policy.Rules.SelectMany(rule => rule.Peers)
            .SelectMany(peer => new[] { peer.MappingAt("namespaceSelector"), peer.MappingAt("podSelector") })
            .Prepend(policy.Pods)
            .OfType<Mapping>();
}
