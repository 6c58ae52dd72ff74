using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Delivery;

/// <summary>A range of a chart's versions: pins the version that the range begins with, or the one that the fleet takes elsewhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChartVersionFix))]
[Shared]
public sealed class ChartVersionFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public ChartVersionFix()
        : base("pin the version that a range begins with, or the one that the fleet takes elsewhere.", "POL0004", "POL4011")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        foreach (var call in Texts.CallsAt(fault, nameof(Chart), nameof(Chart.From)))
        {
            if (call.ArgumentList.Arguments is { Count: 3 } arguments
                && arguments[2].Expression is LiteralExpressionSyntax version
                && (fault.Node is not LiteralExpressionSyntax || fault.Node == version)
                && !IsExact(version.Token.ValueText)
                && (First(version.Token.ValueText) ?? Elsewhere(arguments, fault)) is { } exact)
            {
                yield return new($"Pin {exact}", Edit.Replace(version, $"\"{exact}\""));
            }
        }
    }

    private static bool IsExact(string text) => text.TrimStart('v').Split('-', '+')[0].Split('.') is { Length: 3 } parts && parts.All(part => part.Length > 0 && part.All(c => c is >= '0' and <= '9'));

    // "^1.4.2", "~1.4.2" and ">=1.4.2 <2" begin with a version that there is; of "1.x" and "*" nobody knows.
    private static string? First(string range) =>
        range.TrimStart('^', '~', '>', '=', ' ').Split(' ', ',', '|')[0] is var first && range.Length > 0 && range[0] != '<' && (range.IndexOf('>') < 0 || range.StartsWith(">=", StringComparison.Ordinal)) && IsExact(first) ? first : null;

    private static string? Elsewhere(SeparatedSyntaxList<ArgumentSyntax> chart, Fault fault)
    {
        var versions = fault.Model.Compilation.SyntaxTrees
            .SelectMany(tree => Fault.In<InvocationExpressionSyntax>(tree.GetRoot(fault.Cancellation)))
            .Where(call => call.Expression.ToString().EndsWith($"{nameof(Chart)}.{nameof(Chart.From)}", StringComparison.Ordinal))
            .Select(call => call.ArgumentList.Arguments)
            .Where(other => other.Count == 3 && other[0].ToString() == chart[0].ToString() && other[1].ToString() == chart[1].ToString())
            .Select(other => (other[2].Expression as LiteralExpressionSyntax)?.Token.ValueText)
            .OfType<string>()
            .Where(IsExact)
            .Distinct()
            .ToList();
        return versions is [var only] ? only : null;
    }
}
