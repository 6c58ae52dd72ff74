using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;
using Policies.Objects.Addresses;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>A range that is not written as what it means: writes what it means.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HostBitsFix))]
[Shared]
public sealed class HostBitsFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public HostBitsFix()
        : base("write what the range means.", "POL1016")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault) =>
        from range in Texts.Followed(fault.Node, fault)
        where IpNetwork.TryParse(range.Token.ValueText, out _, out var isCanonical) && !isCanonical
        let network = Network(range)
        select new Change($"Write {network}", Edit.Replace(range, $"\"{network}\""));

    private static IpNetwork Network(LiteralExpressionSyntax range) => IpNetwork.TryParse(range.Token.ValueText, out var network) ? network : default;
}
