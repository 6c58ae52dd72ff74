namespace Policies.Analyzers.CodeFixes.Changing;

/// <summary>One way to mend a fault: what a person reads before choosing it, and what it does.</summary>
internal sealed record Change(string Title, params Edit[] Edits)
{
    /// <summary>Which of several ways of one fix it is; empty where there is one.</summary>
    public string Way { get; init; } = "";
}
