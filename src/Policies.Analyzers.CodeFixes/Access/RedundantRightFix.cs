using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Access;

/// <summary>A right that another one of the role covers: takes away what is covered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedundantRightFix))]
[Shared]
public sealed class RedundantRightFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public RedundantRightFix()
        : base("take away what another right covers.", "POL2042")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<InvocationExpressionSyntax>() is not { Parent: ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element } call)
        {
            yield break;
        }

        var others = list.Elements.OfType<ExpressionElementSyntax>().Where(other => other != element)
            .Select(other => other.Expression is InvocationExpressionSyntax otherCall ? WrittenRight.Of(otherCall, fault) : null)
            .OfType<WrittenRight>()
            .ToList();
        var right = WrittenRight.Of(call, fault);
        var covered = right?.Targets.Where(each => others.Exists(other => Covers(other, right, each.Target))).ToList() ?? [];
        if (right is null || covered.Count == right.Targets.Count)
        {
            yield return new("Take the right away", Edit.Remove(element));
        }
        else if (covered.Count > 0)
        {
            yield return new($"Take {string.Join(", ", covered.Select(each => each.Written.ToString()))} away", [.. covered.Select(each => Edit.Remove(each.Written))]);
        }
    }

    private static bool Covers(WrittenRight other, WrittenRight right, ResourceTarget target) =>
        right.With([target]) is { } narrow
        && other.Targets.Any(each =>
            each.Target.Group == target.Group && each.Target.Path == target.Path
            && (each.Target.Names.Count == 0 || (target.Names.Count > 0 && target.Names.All(each.Target.Names.Contains)))
            && other.With([each.Target]) is { } wide && narrow.Verbs.All(wide.Verbs.Contains));
}
