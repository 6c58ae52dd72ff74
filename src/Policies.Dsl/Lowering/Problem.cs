using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>Something about one cluster that a rule of the catalogue speaks of: which rule, where, and in which words.</summary>
public sealed record Problem(RuleId Rule, string MemberPath, string Message)
{
    /// <summary>Where it is in the source, where that is known better than by the member path.</summary>
    public SourcePosition? Position { get; init; }
}
