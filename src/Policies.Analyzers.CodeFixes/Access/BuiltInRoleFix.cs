using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Access;

/// <summary>A grant of the built-in cluster-admin, admin or edit: grants view.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BuiltInRoleFix))]
[Shared]
public sealed class BuiltInRoleFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public BuiltInRoleFix()
        : base("grant view.", "POL2019", "POL2047")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        var grant = fault.Node.AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault(creation => fault.TypeOf(creation) == nameof(Grant));
        if (grant?.ArgumentList?.Arguments is [{ Expression: MemberAccessExpressionSyntax role }]
            && fault.Model.GetSymbolInfo(role, fault.Cancellation).Symbol is IPropertySymbol { ContainingType.Name: nameof(ClusterRoleReference) } property
            && Language.Has(property)
            && property.Name is nameof(ClusterRoleReference.ClusterAdmin) or nameof(ClusterRoleReference.Admin) or nameof(ClusterRoleReference.Edit))
        {
            yield return new($"Grant {nameof(ClusterRoleReference.View)}", Edit.Replace(role.Name, nameof(ClusterRoleReference.View)));
        }
    }
}
