using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Access;

/// <summary>A cluster role that becomes part of a built-in one, or whose rules are overwritten: takes the label, or the rules, away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AggregationFix))]
[Shared]
public sealed class AggregationFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public AggregationFix()
        : base("take the label, or the rules that are overwritten, away.", "POL2031")
    {
    }

    private const string Prefix = "rbac.authorization.k8s.io/aggregate-to-";

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        var role = fault.Node.AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault(creation => fault.TypeOf(creation) == nameof(ClusterRole));
        var assignments = role?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().ToList() ?? [];
        if (assignments.Find(assignment => assignment.Left.ToString() == nameof(ClusterRole.Labels)) is { Right: CollectionExpressionSyntax list } labels)
        {
            var wrong = list.Elements.Where(element => Texts.In(element).FirstOrDefault()?.Token.ValueText.StartsWith(Prefix, StringComparison.Ordinal) == true).ToList();
            if (wrong.Count > 0)
            {
                yield return new("Leave built-in roles as they are", wrong.Count == list.Elements.Count ? [Edit.Remove(labels)] : [.. wrong.Select(Edit.Remove)]) { Way = "Label" };
            }
        }

        if (assignments.Exists(assignment => assignment.Left.ToString() == nameof(ClusterRole.GatheredFrom))
            && assignments.Find(assignment => assignment.Left.ToString() == nameof(ClusterRole.Rules)) is { } rules)
        {
            yield return new("Take the rules that are overwritten away", Edit.Remove(rules)) { Way = "Rules" };
        }
    }
}
