using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1034: a policy of administrators is none that the API server takes.</summary>
public sealed class InvalidAdminPolicy : ObjectRule
{
    // https://network-policy-api.sigs.k8s.io/reference/spec/
    private const int MostClusterRules = 25;
    private const int MostAdminRules = 100;

    /// <summary>The rule.</summary>
    public InvalidAdminPolicy()
        : base(Rules.InvalidAdminPolicy, "A policy of administrators is none that the API server takes", Severity.Error, RuleReads.Object, Everywhere, AdminView.Admin, AdminView.Baseline, AdminView.Cluster)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var policy = AdminView.Of(subject);
        if (subject.Kind == AdminView.Baseline && subject.Object.Name != "default")
        {
            report.Add(null, $"{subject.Title} is not called 'default', as the only one that there may be has to be; rename it");
        }

        if (policy.Priority is { } priority && (!int.TryParse(priority.Text, out var number) || number is < 0 or > 1000))
        {
            report.Add(priority, $"{subject.Title} has the priority {priority.Text}; write one from 0 to 1000");
        }

        var most = subject.Kind == AdminView.Cluster ? MostClusterRules : MostAdminRules;
        foreach (var direction in new[] { "ingress", "egress" })
        {
            if (policy.Spec.ListAt(direction) is { } rules && rules.Count > most)
            {
                report.Add(rules, $"{subject.Title} has {rules.Count} rules for {direction}; divide it into policies of at most {most}");
            }
        }
    }
}
