using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>A range of ports that ends before it begins: writes the lower number first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReversedPortsFix))]
[Shared]
public sealed class ReversedPortsFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public ReversedPortsFix()
        : base("write the lower number of a range of ports first.", "POL0004", "POL1019")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        foreach (var tuple in Fault.In<TupleExpressionSyntax>(fault.Node).Where(tuple => tuple.Arguments.Count == 2))
        {
            if (Swap(tuple.Arguments[0], tuple.Arguments[1], fault) is { } change)
            {
                yield return change;
            }
        }

        foreach (var call in Texts.CallsAt(fault, nameof(Port), nameof(Port.Range)))
        {
            if (call.ArgumentList.Arguments is { Count: 3 } arguments
                && Swap(arguments[0], arguments[1], fault) is { } change)
            {
                yield return change;
            }
        }
    }

    private static Change? Swap(ArgumentSyntax first, ArgumentSyntax last, Fault fault) =>
        fault.Model.GetConstantValue(first.Expression, fault.Cancellation).Value is int from && fault.Model.GetConstantValue(last.Expression, fault.Cancellation).Value is int to && to < from
            ? new($"Write {last.Expression} first", Edit.Replace(first.Expression, last.Expression.ToString()), Edit.Replace(last.Expression, first.Expression.ToString()))
            : null;
}
