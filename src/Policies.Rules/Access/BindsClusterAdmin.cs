using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2019: a binding gives cluster-admin.</summary>
public sealed class BindsClusterAdmin : ObjectRule
{
    /// <summary>The rule.</summary>
    public BindsClusterAdmin()
        : base(Rules.BindsClusterAdmin, "A binding gives cluster-admin", Severity.Error, RuleReads.Object, Everywhere, ObjectKind.RoleBinding, ObjectKind.ClusterRoleBinding)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var binding = BindingView.Of(subject);
        if (binding.GivesClusterRole("cluster-admin"))
        {
            report.Add(binding.Role, $"{subject.Title} gives everything{(subject.Object.Namespace is null ? "" : " in its namespace")} (cluster-admin) to {RoleHolders.Phrase(subject)}; give a role with what they need");
        }
    }
}
