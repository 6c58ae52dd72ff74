using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>A flow whose other end is not on some clusters: says it only where that is, or takes it away where that is nowhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AbsentEndFix))]
[Shared]
public sealed class AbsentEndFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public AbsentEndFix()
        : base("say the flow only where its other end is, by an override, or take it away.", "POL0008")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<ExpressionElementSyntax>() is not { Parent: CollectionExpressionSyntax { Parent: AssignmentExpressionSyntax flows } list } element || flows.Left.ToString() != nameof(Policies.Network.Flows))
        {
            yield break;
        }

        var gone = Edit.Remove(list.Elements.Count == 1 ? flows : element);
        if (element.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { Identifier.ValueText: nameof(NamespacePolicy.Network), Parent: ClassDeclarationSyntax type } network
            && Fault.In<GenericNameSyntax>(element).FirstOrDefault()?.TypeArgumentList.Arguments is [var end]
            && GroupOf(end, fault) is { } group
            && Owners.Of(type, fault) is { } owner)
        {
            var change = Override(element, end, group, owner, fault);
            yield return new($"Say it only where {end} is", gone, Add(type, network, change)) { Way = "Narrow" };
        }

        yield return new("Take the flow away", gone) { Way = "Remove" };
    }

    private static string Override(ExpressionElementSyntax flow, TypeSyntax end, string group, string owner, Fault fault) =>
        $"new {fault.NameOf(typeof(Loosen))}({group}) {{ {nameof(Policies.Override.Network)} = new() {{ {nameof(Policies.Network.Flows)} = [{flow.ToString()}] }}, "
        + $"{nameof(Policies.Override.Because)} = \"{end} is only there\", {nameof(Loosen.Owner)} = \"{owner}\", {nameof(Loosen.Until)} = {Defaults.End()} }}";

    // How the group of the other end is written here, where that is a member and means the same anywhere.
    private static string? GroupOf(TypeSyntax end, Fault fault)
    {
        var type = fault.Model.GetSymbolInfo(end, fault.Cancellation).Symbol as INamedTypeSymbol;
        var on = type?.GetMembers(nameof(NamespacePolicy.On)).OfType<IPropertySymbol>().FirstOrDefault()?.DeclaringSyntaxReferences
            .Select(reference => (reference.GetSyntax(fault.Cancellation) as PropertyDeclarationSyntax)?.ExpressionBody?.Expression)
            .FirstOrDefault();
        return on is MemberAccessExpressionSyntax && fault.Model.Compilation.GetSemanticModel(on.SyntaxTree).GetSymbolInfo(on, fault.Cancellation).Symbol is IPropertySymbol { IsStatic: true } group
            ? $"{group.ContainingType.ToMinimalDisplayString(fault.Model, end.SpanStart)}.{group.Name}"
            : null;
    }

    private static Edit Add(ClassDeclarationSyntax type, PropertyDeclarationSyntax network, string change)
    {
        var overrides = type.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault(member => member.Identifier.ValueText == nameof(NamespacePolicy.Overrides));
        if (overrides?.ExpressionBody?.Expression is CollectionExpressionSyntax { Elements: [.., ExpressionElementSyntax last] })
        {
            return Edit.Split(last, last.Expression.ToString(), change);
        }

        var property = SyntaxFactory.ParseMemberDeclaration($"public override IReadOnlyList<{nameof(Policies.Override)}> {nameof(NamespacePolicy.Overrides)} => [{change}];")!
            .WithLeadingTrivia(Lists.NewLine(network), Lists.Indentation(network))
            .WithTrailingTrivia(Lists.NewLine(network));
        return Edit.Of(type, change, old => old.WithMembers(old.Members.Insert(type.Members.IndexOf(network) + 1, property)));
    }
}
