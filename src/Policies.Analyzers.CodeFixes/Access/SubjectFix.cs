using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Access;

/// <summary>A subject that is whoever comes, everyone, or beyond any rule: takes it away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SubjectFix))]
[Shared]
public sealed class SubjectFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public SubjectFix()
        : base("take the subject away.", "POL2020", "POL2021", "POL2022", "POL2023", "POL2024")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        var list = fault.Node.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault();
        if (list is not { Right: CollectionExpressionSyntax subjects, Parent.Parent: BaseObjectCreationExpressionSyntax owner })
        {
            yield break;
        }

        var wrong = subjects.Elements.OfType<ExpressionElementSyntax>()
            .Where(element => Subjects.Of(element.Expression, fault) is { } subject && Trial.Of(subject, ofCluster: false).Contains(fault.Id))
            .ToList();
        if (wrong.Count == 0)
        {
            yield break;
        }

        // A role may be held by nobody; a grant is to somebody, or is none.
        var isWholeGrant = wrong.Count == subjects.Elements.Count && fault.TypeOf(owner) == nameof(Grant);
        yield return new(
            $"Take {string.Join(", ", wrong.Select(element => element.ToString()))} away",
            isWholeGrant && owner.Parent is ExpressionElementSyntax grant ? [Edit.Remove(grant)] : [.. wrong.Select(Edit.Remove)]);
    }
}
