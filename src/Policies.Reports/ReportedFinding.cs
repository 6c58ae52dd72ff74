using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Policies.Catalogue;

namespace Policies.Reports;

/// <summary>A finding as it is written out: which rule, how loudly, in which words, and where.</summary>
public sealed partial record ReportedFinding
{
    /// <summary>The rule's or the check's id.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule finds, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>How much it counts.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The thing, then what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The file, with forward slashes; empty for the input as a whole.</summary>
    public required string File { get; init; }

    /// <summary>The line, counted from 1; 0 for the file as a whole.</summary>
    public int Line { get; init; }

    /// <summary>The column, counted from 1; 0 where only the line is known.</summary>
    public int Column { get; init; }

    /// <summary>What it is about, by a name that does not change when lines move: an object, or a member.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The page that explains the rule; null for a check of the user's own.</summary>
    public string? HelpLink { get; init; }

    /// <summary>Why it does not count although it is there; null where it counts.</summary>
    public string? SuppressedBecause { get; init; }

    /// <summary>Whether that is said in the source itself, beside what it is about.</summary>
    public bool IsSuppressedInSource { get; init; }

    /// <summary>The message without what changes as other things do, such as which clusters it is about; null where that is the message.</summary>
    public string? Core { get; init; }

    /// <summary>What stays the same for the same finding in another version of the input: lines and severities are not in it. 32 hexadecimal digits.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}\n{File}\n{Subject}\n{LinesOfOthers().Replace(Core ?? Message, ")")}")))[..32];

    /// <summary>The rule, where it is one of the catalogue's.</summary>
    public Rule? Rule => RuleCatalogue.All.FirstOrDefault(rule => rule.Id.Id == Id);

    /// <summary>The line that people, editors and build servers read: <c>file(line): error POL2008: words</c>.</summary>
    public override string ToString()
    {
        var place = (Line, Column) switch
        {
            (0, _) => "",
            (_, 0) => FormattableString.Invariant($"({Line})"),
            _ => FormattableString.Invariant($"({Line},{Column})"),
        };
        return $"{File}{place}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
    }

    // A message may name other places, as in (web.yaml:12); they move, too.
    [GeneratedRegex(@":[0-9]+\)")]
    private static partial Regex LinesOfOthers();
}
