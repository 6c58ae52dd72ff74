using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>A switch that opens everything: turns on the one that opens what is usually meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OpenSwitchFix))]
[Shared]
public sealed class OpenSwitchFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public OpenSwitchFix()
        : base("set the switch that opens what is usually meant, or leave this one out.", "POL1040")
    {
    }

    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        [nameof(Policies.Network.AllowAllEgress)] = nameof(Policies.Network.AllowInternet),
        [nameof(Policies.Network.AllowAllIngress)] = nameof(Policies.Network.AllowIngressFromCluster),
    };

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<AssignmentExpressionSyntax>() is { Left: IdentifierNameSyntax name, Parent.Parent: BaseObjectCreationExpressionSyntax network } assignment
            && Instead.TryGetValue(name.Identifier.ValueText, out var narrower)
            && fault.TypeOf(network) == nameof(Policies.Network))
        {
            yield return new($"Set {narrower} instead", Switches.IsSaid(network, narrower) ? Edit.Remove(assignment) : Edit.Replace(name, narrower)) { Way = "Narrow" };
            yield return new($"Leave {name.Identifier.ValueText} out", Edit.Remove(assignment)) { Way = "Remove" };
        }
    }
}
