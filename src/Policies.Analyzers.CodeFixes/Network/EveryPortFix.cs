using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>A rule that opens every port to or from a workload: lists the ports on which the workload listens.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EveryPortFix))]
[Shared]
public sealed class EveryPortFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public EveryPortFix()
        : base("list the ports on which the workload listens.", "POL1009")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<BaseObjectCreationExpressionSyntax>() is not { Initializer: { } initializer } rule || fault.TypeOf(rule) != nameof(NetworkRule))
        {
            yield break;
        }

        var receiver = rule.Ancestors().OfType<AssignmentExpressionSyntax>().FirstOrDefault()?.Left.ToString() == nameof(NetworkPolicy.Ingress)
            ? Assigned((rule.Ancestors().OfType<BaseObjectCreationExpressionSyntax>().First()).Initializer!, nameof(NetworkPolicy.Pods))
            : Assigned(initializer, nameof(NetworkRule.Peers)) is CollectionExpressionSyntax { Elements: [ExpressionElementSyntax only] } ? only.Expression : null;
        if (receiver is InvocationExpressionSyntax { ArgumentList.Arguments: [var workload] } && fault.TypeOf(workload.Expression) == nameof(Workload) && Workloads.Listens(workload.Expression, fault))
        {
            yield return new($"List the ports of {workload}", Edit.Of<BaseObjectCreationExpressionSyntax>(rule, "ports", old => Lists.With(old, nameof(NetworkRule.Ports), $"{workload}.{nameof(Workload.Ports)}")));
        }
    }

    private static ExpressionSyntax? Assigned(InitializerExpressionSyntax initializer, string member) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left.ToString() == member)?.Right;
}
