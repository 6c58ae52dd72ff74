using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>A policy with rules that selects every pod: selects those of a workload that the namespace declares.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EveryPodFix))]
[Shared]
public sealed class EveryPodFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public EveryPodFix()
        : base("select the pods of a workload that the namespace declares.", "POL1006")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault) =>
        fault.Around<AssignmentExpressionSyntax>() is { Left: IdentifierNameSyntax { Identifier.ValueText: nameof(NetworkPolicy.Pods) } } pods
            ? Workloads.Of(fault).Select(workload => new Change($"Select the pods of {workload}", Edit.Replace(pods.Right, $"{fault.NameOf(typeof(Pod))}.{nameof(Pod.Of)}({workload})")) { Way = workload })
            : [];
}
