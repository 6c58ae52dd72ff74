using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Network;

/// <summary>Namespaces that are known by a label that they can change: names those that the fleet gives the label, by the label that no one can change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MutableLabelFix))]
[Shared]
public sealed class MutableLabelFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public MutableLabelFix()
        : base("name the namespaces that the fleet gives the label.", "POL1021")
    {
    }

    private const string Immutable = "kubernetes.io/metadata.name";

    private static readonly string[] MeansName = ["name", "namespace", "kubernetes.io/name"];

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        foreach (var call in Fault.In<InvocationExpressionSyntax>(fault.Node))
        {
            if (call is { ArgumentList.Arguments: [var key, var value], Expression: MemberAccessExpressionSyntax selector }
                && fault.IsMember(call, nameof(NamespaceSelector), nameof(NamespaceSelector.Labelled))
                && fault.TextOf(key.Expression) is { } keyText && fault.TextOf(value.Expression) is { } valueText
                && NamesOf(keyText, valueText, fault) is { Count: > 0 } names)
            {
                yield return new(
                    $"Name {string.Join(", ", names)}",
                    Edit.Replace(call, names.Count == 1
                        ? $"{selector}(\"{Immutable}\", \"{names[0]}\")"
                        : $"{selector.Expression}.{nameof(NamespaceSelector.Where)}({fault.NameOf(typeof(Label))}.{nameof(Label.In)}(\"{Immutable}\", {string.Join(", ", names.Select(name => $"\"{name}\""))}))"));
            }
        }
    }

    private static IReadOnlyList<string> NamesOf(string key, string value, Fault fault) =>
        MeansName.Contains(key) ? [value]
        : [.. Definitions.WithLabels(fault).Where(definition => definition.Labels.Contains(new(key, value))).SelectMany(Definitions.NamesOf).Distinct().OrderBy(name => name, StringComparer.Ordinal)];
}
