using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Exemptions;

/// <summary>POL6003: a webhook lets everything pass when it fails.</summary>
public sealed class FailsOpen : ObjectRule
{
    /// <summary>The rule.</summary>
    public FailsOpen()
        : base(Rules.FailsOpen, "A webhook lets everything pass when it fails", Severity.Warning, RuleReads.Object, Everywhere, ObjectKind.ValidatingWebhook, ObjectKind.MutatingWebhook)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var webhook in subject.Root.MappingsAt("webhooks"))
        {
            var name = webhook.TextAt("name");
            if (webhook.ScalarAt("failurePolicy") is { Text: "Ignore" } policy)
            {
                report.Add(policy, $"{subject.Title} lets everything pass while '{name}' does not answer; write failurePolicy: Fail");
            }
            else if (!webhook.Has("namespaceSelector") && !webhook.Has("matchConditions"))
            {
                report.Add(webhook, $"{subject.Title} holds up the cluster's own pods while '{name}' does not answer; leave kube-system and its own namespace out by a namespaceSelector");
            }
        }
    }
}
