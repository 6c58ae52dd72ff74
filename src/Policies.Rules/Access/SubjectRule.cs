using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>A rule about single subjects of bindings.</summary>
public abstract class SubjectRule : ObjectRule
{
    /// <summary>Names the rule.</summary>
    protected SubjectRule(RuleId id, string title, Severity severity)
        : base(id, title, severity, RuleReads.Object, Everywhere, ObjectKind.RoleBinding, ObjectKind.ClusterRoleBinding)
    {
    }

    /// <inheritdoc/>
    public sealed override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var binding = BindingView.Of(subject);
        foreach (var each in binding.Subjects)
        {
            if (Fault(each.TextAt("kind") ?? "", each.TextAt("name") ?? "", binding) is { } fault)
            {
                report.Add(each, $"{subject.Title} gives {binding.RoleKind} '{binding.RoleName}' to {fault}");
            }
        }
    }

    /// <summary>Who a subject is that should not be one, then what to do; null where nothing is wrong.</summary>
    private protected abstract string? Fault(string kind, string name, BindingView binding);
}
