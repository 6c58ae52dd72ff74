using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>A condition that also matches what has no such label: asks for the label, too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AbsentLabelFix))]
[Shared]
public sealed class AbsentLabelFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public AbsentLabelFix()
        : base("ask for the label, too.", "POL1032")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        foreach (var call in Fault.In<InvocationExpressionSyntax>(fault.Node))
        {
            if (call is { Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } argument, Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [var key, _, ..] }
                && fault.IsMember(call, nameof(Label), nameof(Label.NotIn)))
            {
                var exists = SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"{access.Expression}.{nameof(Label.Exists)}({key})"));
                var index = list.Arguments.IndexOf(argument);
                yield return new(
                    $"Ask for the label {key}, too",
                    Edit.Of<ArgumentListSyntax>(list, exists.ToString(), old => old.WithArguments(old.Arguments.Insert(index, exists.WithTrailingTrivia()))));
            }
        }
    }
}
