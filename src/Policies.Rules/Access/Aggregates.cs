using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Access;

/// <summary>POL2031: a role aggregates into a built-in one, or its rules are overwritten.</summary>
public sealed class Aggregates : ObjectRule
{
    private const string Label = "rbac.authorization.k8s.io/aggregate-to-";

    private static readonly string[] BuiltIn = ["admin", "edit", "view"];

    /// <summary>The rule.</summary>
    public Aggregates()
        : base(Rules.Aggregates, "A role aggregates into a built-in one, or its rules are overwritten", Severity.Warning, RuleReads.Object, Everywhere, ObjectKind.ClusterRole)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        var labels = subject.Root.MappingAt("metadata", "labels") ?? Mapping.Empty;
        foreach (var into in BuiltIn.Where(name => labels.TextAt(Label + name) == "true"))
        {
            report.Add(labels, $"{subject.Title} becomes part of the built-in role '{into}' and of whoever holds that anywhere; take the label {Label}{into} away, and bind the role to those who need it");
        }

        if (subject.Root.Has("aggregationRule") && subject.Root.ListAt("rules") is { Count: > 0 } rules)
        {
            report.Add(rules, $"{subject.Title} gathers its rules from other roles, so that those written here are overwritten; put them into a role of their own that it gathers");
        }
    }
}
