using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;
using Policies.Objects.Addresses;

namespace Policies.Analyzers.CodeFixes.Compiler;

/// <summary>An address where a range belongs: writes the range of that address alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RangeWithoutPrefixFix))]
[Shared]
public sealed class RangeWithoutPrefixFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public RangeWithoutPrefixFix()
        : base("write the range of a single address.", "POL0004")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Node is LiteralExpressionSyntax literal && fault.TypeOf(literal) == nameof(Cidr) && IpAddress.TryParse(literal.Token.ValueText, out var address))
        {
            var range = IpNetwork.Of(address).ToString();
            yield return new($"Write {range}", Edit.Replace(literal, $"\"{range}\""));
        }
    }
}
