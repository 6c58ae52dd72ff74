using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.PodSecurity;

/// <summary>A level for warnings or records below the one that is enforced: leaves it out, and so takes the enforced one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakWarningFix))]
[Shared]
public sealed class WeakWarningFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public WeakWarningFix()
        : base("leave the weaker level out.", "POL3005")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (Levels.Said(fault) is not { ArgumentList.Arguments: [var level], Initializer: { } initializer } || Levels.Of(level.Expression, fault) is not { } enforced)
        {
            yield break;
        }

        var weak = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left.ToString() is nameof(Policies.PodSecurity.Warn) or nameof(Policies.PodSecurity.Audit) && Levels.Of(assignment.Right, fault) < enforced)
            .ToList();
        if (weak.Count > 0)
        {
            yield return new($"Leave {string.Join(" and ", weak.Select(assignment => assignment.Left.ToString()))} out", [.. weak.Select(Edit.Remove)]);
        }
    }
}
