using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Exemptions;

/// <summary>An exemption or override without an owner: names the one of its namespace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OwnerFix))]
[Shared]
public sealed class OwnerFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public OwnerFix()
        : base("name the owner of the namespace.", "POL6001")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<AssignmentExpressionSyntax>() is { Left: IdentifierNameSyntax { Identifier.ValueText: nameof(Exemption.Owner) } } owner && Owners.Of(owner, fault) is { } name)
        {
            yield return new($"Name {name}", Edit.Replace(owner.Right, $"\"{name}\""));
        }
    }
}
