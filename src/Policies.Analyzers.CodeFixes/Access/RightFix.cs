using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Access;

/// <summary>A right that allows too much, or nothing: narrows it to the widest word that no rule objects to, or takes it away; other resources of the right stay.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RightFix))]
[Shared]
public sealed class RightFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public RightFix()
        : base(
            "narrow the right to the widest word that no rule objects to, or take it away.",
            "POL2001", "POL2005", "POL2006", "POL2007", "POL2008", "POL2009", "POL2010", "POL2011", "POL2012", "POL2013", "POL2014", "POL2015", "POL2016",
            "POL2017", "POL2018", "POL2027", "POL2028", "POL2032", "POL2033", "POL2034", "POL2035", "POL2036", "POL2037", "POL2038", "POL2039", "POL2040", "POL2046")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (WrittenRight.At(fault) is not { Call.Parent: ExpressionElementSyntax element } right)
        {
            yield break;
        }

        var faulty = right.Targets.Where(each => right.With([each.Target]) is { } alone && Objections(alone, right, fault.Id).Contains(fault.Id)).ToList();
        if (faulty.Count == 0)
        {
            yield break;
        }

        var kept = right.Targets.Where(each => !faulty.Contains(each)).ToList();
        if (right.With(faulty.Select(each => each.Target)) is { } wrong
            && Words.Narrower(wrong).FirstOrDefault(each => Objections(each.Right, right, fault.Id).Count == 0) is { Word: { } word })
        {
            var narrowed = $"{fault.NameOf(typeof(Allow))}.{word}({Written(faulty)})";
            yield return new(
                $"Allow no more than {word} of {Written(faulty)}",
                kept.Count == 0 ? Edit.Replace(right.Call, narrowed) : Edit.Split(element, Rest(right, kept), narrowed))
            {
                Way = "Narrow",
            };
        }

        yield return new(
            $"Take the right to {Written(faulty)} away",
            kept.Count == 0 ? Edit.Remove(element) : Edit.Replace(right.Call, Rest(right, kept)))
        {
            Way = "Remove",
        };
    }

    // Whoever makes secrets and reads them mints tokens: of the two, it is the making that goes.
    private static IReadOnlyCollection<string> Objections(Right right, WrittenRight instead, string id) =>
        id == "POL2009" ? Trial.Of([right, Allow.Get(Core.Secrets)], instead.IsOfClusterRole) : Trial.Of(right, instead.IsOfClusterRole);

    private static string Rest(WrittenRight right, IEnumerable<(ArgumentSyntax Written, ResourceTarget Target)> kept) =>
        $"{right.Call.Expression}({(right.Verb is null ? "" : right.Verb + ", ")}{Written(kept)})";

    private static string Written(IEnumerable<(ArgumentSyntax Written, ResourceTarget Target)> targets) => string.Join(", ", targets.Select(each => each.Written.ToString()));
}
