using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>Whether the pods of a namespace are isolated, whatever their labels.</summary>
/// <param name="HasPolicies">Whether the namespace has any policy.</param>
/// <param name="Ingress">Whether some policy isolates every pod for what comes in.</param>
/// <param name="Egress">Whether some policy isolates every pod for what goes out.</param>
internal sealed record Isolation(bool HasPolicies, bool Ingress, bool Egress)
{
    /// <summary>The isolation of a namespace.</summary>
    public static Isolation Of(string @namespace, ObjectScope scope)
    {
        var policies = scope.PoliciesOf(@namespace).Select(PolicyView.Of).ToList();
        var whole = policies.Where(policy => policy.SelectsEveryPod).ToList();
        return new(policies.Count > 0, whole.Exists(policy => policy.IsolatesIngress), whole.Exists(policy => policy.IsolatesEgress));
    }
}
