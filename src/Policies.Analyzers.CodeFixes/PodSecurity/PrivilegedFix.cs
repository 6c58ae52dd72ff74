using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.PodSecurity;

/// <summary>A namespace that lets in privileged pods and does not say why: enforces baseline.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PrivilegedFix))]
[Shared]
public sealed class PrivilegedFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public PrivilegedFix()
        : base("enforce baseline.", "POL3002")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault) =>
        Levels.Said(fault)?.ArgumentList?.Arguments is [{ Expression: MemberAccessExpressionSyntax level }] && Levels.Of(level, fault) == PodSecurityLevel.Privileged
            ? [new($"Enforce {nameof(PodSecurityLevel.Baseline)}", Edit.Replace(level.Name, nameof(PodSecurityLevel.Baseline)))]
            : [];
}
