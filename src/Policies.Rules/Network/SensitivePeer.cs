using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>POL1025: a peer is in a sensitive namespace.</summary>
public sealed class SensitivePeer : PolicyRule
{
    private static readonly string[] Sensitive = ["kube-system", "flux-system", "flux", "argocd", "gatekeeper-system", "kyverno", "cert-manager"];

    /// <summary>The rule.</summary>
    public SensitivePeer()
        : base(Rules.SensitivePeer, "A peer is in a sensitive namespace", Severity.Warning)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Origin != ObjectOrigin.Written || subject.Object.Namespace is { } own && Sensitive.Contains(own))
        {
            return;
        }

        foreach (var rule in policy.Egress.Where(rule => !IsDnsAlone(rule)))
        {
            foreach (var selector in rule.Peers.Select(peer => peer.MappingAt("namespaceSelector")).OfType<Mapping>())
            {
                if (Sensitive.FirstOrDefault(name => Names(selector, name)) is { } reached)
                {
                    report.Add(selector, $"{subject.Title} lets pods out to '{reached}', which runs what the cluster depends on; name the pods and ports that are meant, or take it away");
                }
            }
        }
    }

    private static bool IsDnsAlone(PolicyRuleView rule) => rule.Ports.Count > 0 && rule.Ports.All(port => port.TextAt("port") is "53" or "dns" or "dns-tcp");

    private static bool Names(Mapping selector, string name) =>
        selector.TextAt("matchLabels", "kubernetes.io/metadata.name") == name
        || selector.MappingsAt("matchExpressions").Any(condition =>
            condition.TextAt("key") == "kubernetes.io/metadata.name" && condition.TextAt("operator") == "In" && condition.ScalarsAt("values").Any(value => value.Text == name));
}
