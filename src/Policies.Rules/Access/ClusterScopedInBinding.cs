using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2029: a binding in a namespace gives rights that have no effect there.</summary>
public sealed class ClusterScopedInBinding : ObjectRule
{
    /// <summary>The rule.</summary>
    public ClusterScopedInBinding()
        : base(Rules.ClusterScopedInBinding, "A binding in a namespace gives rights that have no effect there", Severity.Info, RuleReads.Others, Everywhere, ObjectKind.RoleBinding)
    {
    }

    /// <inheritdoc/>
    public override bool Concerns(JudgedObject subject) => BindingView.Of(subject).RoleKind == "ClusterRole";

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var binding = BindingView.Of(subject);
        if (scope.Find(ObjectKind.ClusterRole, null, binding.RoleName) is not { } role)
        {
            return;
        }

        var without = RightView.Of(role).SelectMany(right => right.Urls.Concat(KnownResources.ClusterScoped(right))).Distinct().ToList();
        if (without.Count > 0)
        {
            report.Add(binding.Role, $"{subject.Title} gives {role.Title} in one namespace, where its rights to {string.Join(", ", without)} have no effect; bind it in the whole cluster, or a smaller role here");
        }
    }
}
