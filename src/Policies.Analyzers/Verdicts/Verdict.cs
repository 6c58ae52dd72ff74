using Microsoft.CodeAnalysis;
using Policies.Catalogue;

namespace Policies.Analyzers.Verdicts;

/// <summary>A finding as it is said in the end: where, how loudly, and in which words.</summary>
public sealed record Verdict(string Id, Severity Severity, Location Location, string Message, string? HelpLink)
{
    /// <summary>What it was decided about.</summary>
    public RuleFinding? Finding { get; init; }

    /// <summary>Why <c>#pragma</c> or <c>SuppressMessage</c> sets it aside, as far as that is said; null where neither does.</summary>
    public string? SuppressedBecause { get; init; }

    /// <summary>The finding in the form that MSBuild, editors and terminals know: <c>file(line,column): error POL0004: words</c>.</summary>
    public override string ToString()
    {
        var severity = Severity.ToString().ToLowerInvariant();
        if (!Location.IsInSource)
        {
            return $"{severity} {Id}: {Message}";
        }

        var start = Location.GetLineSpan();
        return FormattableString.Invariant($"{start.Path}({start.StartLinePosition.Line + 1},{start.StartLinePosition.Character + 1}): {severity} {Id}: {Message}");
    }
}
