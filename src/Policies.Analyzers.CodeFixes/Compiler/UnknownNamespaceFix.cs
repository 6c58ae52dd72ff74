using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;
using Policies.Catalogue;

namespace Policies.Analyzers.CodeFixes.Compiler;

/// <summary>A flow to or from a namespace that is not there: names the one that is spelt most alike, or says that the fleet does not define it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownNamespaceFix))]
[Shared]
public sealed class UnknownNamespaceFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public UnknownNamespaceFix()
        : base("name the namespace that is spelt most alike, or one that the fleet does not define.", "CS0246")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<IdentifierNameSyntax>() is not { Parent: TypeArgumentListSyntax { Parent: GenericNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } generic } } name
            || fault.Model.GetSymbolInfo(access.Expression, fault.Cancellation).Symbol is not INamedTypeSymbol { Name: nameof(Flow) or nameof(Peer) } owner
            || !Language.Has(owner))
        {
            yield break;
        }

        var written = name.Identifier.ValueText;
        var known = Definitions.TypesOf(fault.Model.Compilation).ToList();
        if (Spelling.Closest(written, known.Select(type => type.Name)) is { } closest && known.Find(type => type.Name == closest) is { } meant)
        {
            var here = meant.ToMinimalDisplayString(fault.Model, name.SpanStart);
            yield return new($"Write {here}", Edit.Replace(name, here)) { Way = "Known" };
        }

        if (owner.Name == nameof(Flow) && generic.Identifier.ValueText is nameof(Flow.To) or nameof(Flow.From))
        {
            var outside = $"{fault.NameOf(typeof(Peer))}.{nameof(Peer.OutOfFleet)}(\"{Names.AsKubernetesHasIt(written)}\")";
            var arguments = call.ArgumentList.Arguments.Count == 0 ? "" : ", " + string.Join(", ", call.ArgumentList.Arguments);
            yield return new($"Say that something else makes '{Names.AsKubernetesHasIt(written)}'", Edit.Replace(call, $"{access.Expression}.{generic.Identifier.ValueText}({outside}{arguments})")) { Way = "Outside" };
        }
    }
}
