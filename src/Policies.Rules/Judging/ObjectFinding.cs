using Policies.Objects;

namespace Policies.Catalogue.Judging;

/// <summary>What a rule found in an object.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subject">The object.</param>
/// <param name="At">The value within the object that it is about; null for the object as a whole.</param>
/// <param name="Message">The thing, then what to do.</param>
/// <param name="Severity">How it counts where nothing else is configured.</param>
public sealed record ObjectFinding(Rule Rule, JudgedObject Subject, Node? At, string Message, Severity Severity);
