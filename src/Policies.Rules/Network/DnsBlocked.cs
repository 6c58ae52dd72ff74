using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>POL1011: egress is isolated and DNS is not allowed.</summary>
public sealed class DnsBlocked : PolicyRule
{
    private static readonly string[] Protocols = ["UDP", "TCP"];

    /// <summary>The rule.</summary>
    public DnsBlocked()
        : base(Rules.DnsBlocked, "Egress is isolated and DNS is not allowed", Severity.Error, RuleReads.Others, RuleHosts.Build | RuleHosts.Check)
    {
    }

    /// <inheritdoc/>
    public override bool Concerns(JudgedObject subject) =>
        subject.Origin == ObjectOrigin.Written && PolicyView.Of(subject) is { SelectsEveryPod: true, IsolatesEgress: true };

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (scope.Kinds.Any(IsOfAnotherKind))
        {
            return;
        }

        var rules = scope.PoliciesOf(subject.Object.Namespace)
            .SelectMany(other => PolicyView.Of(other).Egress)
            .ToList();
        var missing = Protocols.Where(protocol => !rules.Exists(rule => Allows(rule, protocol))).ToList();
        if (missing.Count > 0)
        {
            report.Add(null, $"{subject.Title} isolates what goes out, and nothing in the namespace allows DNS over {string.Join(" and ", missing)}; allow port 53 to the DNS pods over UDP and TCP");
        }
    }

    // Kinds whose rules add to these, and are not read here.
    private static bool IsOfAnotherKind(ObjectKind kind) => kind.Group is "policy.networking.k8s.io" or "cilium.io" or "crd.projectcalico.org" or "projectcalico.org";

    private static bool Allows(PolicyRuleView rule, string protocol) =>
        rule.Ports.Count == 0 || rule.Ports.Any(port => (port.TextAt("protocol") ?? "TCP") == protocol && IsDns(port));

    // A pod may listen on a port of another number behind the service's 53, so any named port may be it.
    private static bool IsDns(Mapping port) => port.ScalarAt("port") is not { } number
        || number.Kind == ScalarKind.String
        || number.Text is "53" or "5353" or "1053" or "8053"
        || (int.TryParse(number.Text, out var first) && int.TryParse(port.TextAt("endPort"), out var last) && first <= 53 && last >= 53);
}
