using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;
using Policies.Objects.Addresses;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>An exception that lies outside its range: takes it away, which changes nothing of what the range means.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptOutsideRangeFix))]
[Shared]
public sealed class ExceptOutsideRangeFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public ExceptOutsideRangeFix()
        : base("take an exception away that lies outside its range.", "POL0004", "POL1015")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        // A diagnostic at the exception is about that one alone.
        var only = fault.Node.FirstAncestorOrSelf<LiteralExpressionSyntax>();
        foreach (var call in Texts.CallsAt(fault, nameof(Peer), nameof(Peer.Addresses)))
        {
            var arguments = call.ArgumentList.Arguments;
            if (!IpNetwork.TryParse(fault.TextOf(arguments[0].Expression) ?? "", out var range))
            {
                continue;
            }

            foreach (var (written, text) in Parts(arguments.Skip(1), fault))
            {
                if (IpNetwork.TryParse(text, out var part) && !part.Overlaps(range) && (only is null || written.Span.Contains(only.Span)))
                {
                    yield return new($"Do not except {text}", Edit.Remove(written));
                }
            }
        }
    }

    private static IEnumerable<(SyntaxNode Written, string Text)> Parts(IEnumerable<ArgumentSyntax> arguments, Fault fault) =>
        arguments.SelectMany(argument => argument.Expression is CollectionExpressionSyntax list
            ? list.Elements.OfType<ExpressionElementSyntax>().Select(element => ((SyntaxNode)element, fault.TextOf(element.Expression) ?? ""))
            : [(argument, fault.TextOf(argument.Expression) ?? "")]);
}
