using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>Directions of a policy that say something else than its rules: leaves them out, so that the policy isolates for what it has rules for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PolicyTypesFix))]
[Shared]
public sealed class PolicyTypesFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public PolicyTypesFix()
        : base("leave out directions that the policy's rules do not speak of.", "POL0004", "POL1004", "POL1005")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        var policy = fault.Node.AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault(creation => fault.TypeOf(creation) == nameof(NetworkPolicy));
        var assignments = policy?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().ToList() ?? [];
        var types = assignments.Where(assignment => assignment.Left.ToString() == nameof(NetworkPolicy.Types)).ToList();
        var empty = assignments.Where(assignment => assignment.Left.ToString() is nameof(NetworkPolicy.Ingress) or nameof(NetworkPolicy.Egress) && assignment.Right is CollectionExpressionSyntax { Elements.Count: 0 });
        var surplus = fault.Id switch
        {
            "POL1005" => [.. types, .. empty],
            "POL1004" => types,
            _ when types.Exists(assignment => assignment.Right.Span.Contains(fault.Node.Span)) => types,
            _ => [],
        };
        if (surplus.Count > 0)
        {
            yield return new($"Leave {string.Join(" and ", surplus.Select(assignment => assignment.Left.ToString()))} out", [.. surplus.Select(Edit.Remove)]);
        }
    }
}
