using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Access;

/// <summary>A right to every URL: allows the paths of metrics, or those of health, and no others.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EveryUrlFix))]
[Shared]
public sealed class EveryUrlFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public EveryUrlFix()
        : base("allow the paths of metrics, or those of health.", "POL2004")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<InvocationExpressionSyntax>() is { } call && fault.IsMember(call, nameof(Allow), nameof(Allow.ReadUrl)))
        {
            yield return new("Allow to read metrics only", Edit.Replace(call, $"{call.Expression}(\"/metrics\")")) { Way = "Metrics" };
            yield return new("Allow to ask for health only", Edit.Replace(call, $"{call.Expression}(\"/healthz\", \"/livez\", \"/readyz\")")) { Way = "Health" };
        }
    }
}
