using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Compiler;

/// <summary>A namespace that says its clusters though its module does, or says none: takes that away, or says a group of the fleet's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlacementFix))]
[Shared]
public sealed class PlacementFix : DefinitionFix
{
    private const int MostGroups = 12;

    /// <summary>The fix.</summary>
    public PlacementFix()
        : base("say the clusters by a group, or leave them to the module that says them.", "POL0010")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { Identifier.ValueText: nameof(NamespacePolicy.On) } on)
        {
            yield return new($"Leave {nameof(NamespacePolicy.On)} to the module", Edit.Remove(on)) { Way = "Remove" };
        }
        else if (fault.Node is ClassDeclarationSyntax type)
        {
            var group = fault.NameOf(typeof(Group));
            foreach (var where in Definitions.Groups(fault).Take(MostGroups).Prepend($"{group}.{nameof(Group.All)}"))
            {
                yield return new($"Be on {where}", Edit.Of(type, where, old => Members.First(old, $"public override {group} {nameof(NamespacePolicy.On)} => {where};"))) { Way = where };
            }
        }
    }
}
