using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Exemptions;

/// <summary>An exemption that nothing needs: removes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnneededExemptionFix))]
[Shared]
public sealed class UnneededExemptionFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public UnneededExemptionFix()
        : base("remove the exemption.", "POL6005")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<ExpressionElementSyntax>() is { } element && fault.TypeOf(element.Expression) == nameof(Exemption))
        {
            yield return new("Remove the exemption", Edit.Remove(element));
        }
    }
}
