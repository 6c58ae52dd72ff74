using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;
using Policies.Objects.Addresses;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>An address of the cluster's own where the language has a word: says the word, or nothing where it is said anyway.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClusterRangeFix))]
[Shared]
public sealed class ClusterRangeFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public ClusterRangeFix()
        : base("say by its name what the address is: the API server, DNS, or every pod.", "POL1017")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<ExpressionElementSyntax>() is not { Parent: CollectionExpressionSyntax { Parent: AssignmentExpressionSyntax flows } list } element
            || Texts.CallsAt(fault, nameof(Flow), nameof(Flow.To)).FirstOrDefault() is not { ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [var address] } peer }, ..] and var arguments }
            || !fault.IsMember(peer, nameof(Peer), nameof(Peer.Addresses))
            || Texts.Followed(address, fault).FirstOrDefault() is not { } literal
            || !IpNetwork.TryParse(literal.Token.ValueText, out var range))
        {
            yield break;
        }

        var clusters = Definitions.Clusters(fault).Where(cluster => Facts.Owns(cluster, range)).ToList();
        var gone = Edit.Remove(list.Elements.Count == 1 ? flows : element);
        if (arguments.Count > 1 && arguments.Skip(1).All(port => port.Expression.ToString() is "53.Udp" or "53.Tcp") && clusters.TrueForAll(cluster => Facts.IsDns(cluster, range)))
        {
            yield return new("Take the flow away: DNS is open anyway", gone) { Way = "Dns" };
        }
        else if (clusters.TrueForAll(cluster => Facts.IsApiServer(cluster, range)) && element.Expression is InvocationExpressionSyntax && flows.Parent?.Parent is BaseObjectCreationExpressionSyntax network)
        {
            yield return new($"Set {nameof(Policies.Network.AllowApiServer)}", [gone, .. Switches.TurnOn(network, nameof(Policies.Network.AllowApiServer))]) { Way = "ApiServer" };
        }
        else if (clusters.TrueForAll(cluster => Facts.IsEveryPod(cluster, range)))
        {
            var every = $"{fault.NameOf(typeof(NamespaceSelector))}.{nameof(NamespaceSelector.Any)}";
            yield return new("Mean the pods of every namespace", Edit.Replace(peer, $"{fault.NameOf(typeof(Peer))}.{nameof(Peer.Namespaces)}({every})")) { Way = "Pods" };
        }
    }
}
