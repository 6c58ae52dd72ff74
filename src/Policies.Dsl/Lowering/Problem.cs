using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>Something that a rule of the catalogue speaks of: which rule, where, and in which words; the words name no cluster, so that those of many become one.</summary>
public sealed record Problem(RuleId Rule, string MemberPath, string Message)
{
    /// <summary>Where it is in the source, where that is known better than by the member path.</summary>
    public SourcePosition? Position { get; init; }
}
