using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>The workloads that namespaces declare.</summary>
internal static class Workloads
{
    /// <summary>The names of those that the class around a fault declares.</summary>
    public static IEnumerable<string> Of(Fault fault) =>
        fault.Around<TypeDeclarationSyntax>() is { } type && fault.SymbolOf(type) is { } symbol
            ? symbol.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsStatic && Language.NameOf(property.Type) == nameof(Workload)).Select(property => property.Name)
            : [];

    /// <summary>Whether it is written on which ports a workload listens.</summary>
    public static bool Listens(ExpressionSyntax workload, Fault fault) =>
        fault.Model.GetSymbolInfo(workload, fault.Cancellation).Symbol is IPropertySymbol { DeclaringSyntaxReferences: [var written] }
        && Fault.In<AssignmentExpressionSyntax>(written.GetSyntax(fault.Cancellation))
            .Any(assignment => assignment is { Left: IdentifierNameSyntax { Identifier.ValueText: nameof(Workload.Ports) }, Right: CollectionExpressionSyntax { Elements.Count: > 0 } });
}
