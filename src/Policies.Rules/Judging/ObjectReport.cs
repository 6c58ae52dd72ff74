using Policies.Objects;

namespace Policies.Catalogue.Judging;

/// <summary>Takes the findings of one rule about one object.</summary>
public sealed class ObjectReport
{
    private readonly List<ObjectFinding> findings;

    internal ObjectReport(Rule rule, JudgedObject subject, List<ObjectFinding> findings) => (Rule, Subject, this.findings) = (rule, subject, findings);

    internal Rule Rule { get; }

    internal JudgedObject Subject { get; }

    /// <summary>Adds a finding.</summary>
    /// <param name="at">The value within the object that it is about; null for the object as a whole.</param>
    /// <param name="message">The thing, then what to do.</param>
    /// <param name="severity">How it counts, where that is not as the rule's findings usually do.</param>
    public void Add(Node? at, string message, Severity? severity = null) =>
        findings.Add(new(Rule, Subject, at, message, severity ?? Rule.DefaultSeverity));
}
