using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>A flow to the web at every address, or to anyone: writes the switch that opens public addresses, and no private ones.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EveryAddressFix))]
[Shared]
public sealed class EveryAddressFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public EveryAddressFix()
        : base("set AllowInternet instead of a flow to the web at every address.", "POL1013", "POL1040")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<InvocationExpressionSyntax>() is { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Parent: AssignmentExpressionSyntax flows } list } element } call
            && flows.Parent?.Parent is BaseObjectCreationExpressionSyntax network
            && fault.TypeOf(network) == nameof(Policies.Network)
            && IsToTheWeb(call, fault))
        {
            yield return new(
                $"Set {nameof(Policies.Network.AllowInternet)}, which leaves private addresses out",
                [Edit.Remove(list.Elements.Count == 1 ? flows : element), .. Switches.TurnOn(network, nameof(Policies.Network.AllowInternet))]);
        }
    }

    private static bool IsToTheWeb(InvocationExpressionSyntax call, Fault fault) =>
        fault.IsMember(call, nameof(Flow), nameof(Flow.To))
        && call.ArgumentList.Arguments is { Count: > 1 } arguments
        && IsEveryone(arguments[0].Expression, fault)
        && arguments.Skip(1).All(port => port.Expression.ToString() is "80.Tcp" or "443.Tcp");

    private static bool IsEveryone(ExpressionSyntax peer, Fault fault) => peer switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [var range, ..] } => fault.TextOf(range.Expression) is "0.0.0.0/0" or "::/0",
        _ => fault.IsMember(peer, nameof(Peer), nameof(Peer.Anyone)),
    };
}
