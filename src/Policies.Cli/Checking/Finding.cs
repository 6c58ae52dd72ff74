using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Manifests;
using Policies.Objects;
using Policies.Reports;

namespace Policies.Cli.Checking;

/// <summary>What a rule found in an object, with the place at which that is written.</summary>
internal sealed record Finding(Rule Rule, Manifest Source, string File, int Line, string Message, Severity Severity)
{
    /// <summary>A finding about an object.</summary>
    public static Finding Of(Rule rule, Manifest source, int line, string message, Severity? severity = null) =>
        new(rule, source, source.File, line > 0 ? line : source.Line, message, severity ?? rule.DefaultSeverity);

    /// <summary>A finding about a value of an object, or about the object as a whole; it is where that is written.</summary>
    public static Finding At(Node? at, Rule rule, Manifest source, string message, Severity severity)
    {
        var (file, line) = source.PlaceOf(at);
        return new(rule, source, file, line, message, severity);
    }

    /// <summary>As it is written out.</summary>
    /// <param name="because">Why it is set aside; null where it counts.</param>
    public ReportedFinding Reported(string? because) => new()
    {
        Id = Rule.Id.Id,
        Title = Rule.Title,
        Severity = Severity,
        Message = Message,
        File = File,
        Line = Line,
        Subject = JudgedObject.TitleOf(Source.Object),
        HelpLink = Rule.HelpLink,
        SuppressedBecause = because,
    };
}
