using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2047: a binding gives the built-in admin or edit.</summary>
public sealed class BindsBuiltInEditor : ObjectRule
{
    /// <summary>The rule.</summary>
    public BindsBuiltInEditor()
        : base(Rules.BindsBuiltInEditor, "A binding gives the built-in admin or edit", Severity.Error, RuleReads.Object, Everywhere, ObjectKind.RoleBinding, ObjectKind.ClusterRoleBinding)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var binding = BindingView.Of(subject);
        if (binding.GivesClusterRole("admin", "edit"))
        {
            report.Add(binding.Role, $"{subject.Title} gives the built-in '{binding.RoleName}' to {RoleHolders.Phrase(subject)}, who can then read secrets, enter pods, run as any account and delete network policies; give a role with what they need");
        }
    }
}
