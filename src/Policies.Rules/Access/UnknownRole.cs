using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2025: a binding names a role that does not exist.</summary>
public sealed class UnknownRole : ObjectRule
{
    /// <summary>The rule.</summary>
    public UnknownRole()
        : base(Rules.UnknownRole, "A binding names a role that does not exist", Severity.Error, RuleReads.Others, RuleHosts.Check, ObjectKind.RoleBinding, ObjectKind.ClusterRoleBinding)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        // Only where everything is here can something be missing.
        if (scope.Extent == ScopeExtent.Complete
            && RoleBindings.RoleOf(subject) is var (kind, @namespace, name)
            && scope.Find(kind, @namespace, name) is null
            && !(kind == ObjectKind.ClusterRole && BuiltInRoles.Contains(name)))
        {
            report.Add(BindingView.Of(subject).Role, $"{subject.Title} gives {kind.Kind} '{name}', which does not exist; correct the name, or add the role");
        }
    }
}
