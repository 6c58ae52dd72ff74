using CliWrap;

namespace Policies.Reconciler.Git;

/// <summary>One run of git.</summary>
/// <param name="Arguments">The command and what follows it.</param>
internal sealed record GitCall(params string[] Arguments)
{
    /// <summary>The repository that it works in; null for none.</summary>
    public string? Folder { get; init; }

    /// <summary>The repository that it talks to, known to git as <see cref="GitProgram.Remote"/>.</summary>
    public RepositoryUrl? Url { get; init; }

    /// <summary>Settings on top of those that every run has.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Variables on top of those that every run has.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>What it reads.</summary>
    public PipeSource Input { get; init; } = PipeSource.Null;

    /// <summary>Where its output goes; null for the result's text.</summary>
    public PipeTarget? Output { get; init; }

    /// <summary>How long it may take; null for what fits.</summary>
    public TimeSpan? Limit { get; init; }
}
