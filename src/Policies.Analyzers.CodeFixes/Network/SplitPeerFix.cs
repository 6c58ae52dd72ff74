using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>Namespaces and pods as two peers where one with both was meant: makes them one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SplitPeerFix))]
[Shared]
public sealed class SplitPeerFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public SplitPeerFix()
        : base("make namespaces and pods one peer.", "POL1007")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<ExpressionElementSyntax>() is { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [var pods] }, Parent: CollectionExpressionSyntax list } second
            && list.Elements.IndexOf(second) is > 0 and var index
            && list.Elements[index - 1] is ExpressionElementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [var namespaces] } first }
            && fault.IsMember(first, nameof(Peer), nameof(Peer.Namespaces))
            && fault.IsMember(second.Expression, nameof(Peer), nameof(Peer.Pods)))
        {
            yield return new("Mean those pods of those namespaces", Edit.Replace(first, $"{first.Expression}({namespaces}, {pods})"), Edit.Remove(second));
        }
    }
}
