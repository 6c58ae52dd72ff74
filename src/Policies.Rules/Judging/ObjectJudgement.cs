namespace Policies.Catalogue.Judging;

/// <summary>What is found in an object by itself, and what is left to ask of it beside others.</summary>
public sealed class ObjectJudgement
{
    internal ObjectJudgement(IReadOnlyList<ObjectFinding> findings, ObjectRule[] withOthers) => (Findings, WithOthers) = (findings, withOthers);

    /// <summary>The findings.</summary>
    public IReadOnlyList<ObjectFinding> Findings { get; }

    /// <summary>The rules that it may concern beside others.</summary>
    internal ObjectRule[] WithOthers { get; }
}
