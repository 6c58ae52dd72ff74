namespace Policies;

/// <summary>What tells that a cluster's agent has applied a commit; <c>{commit}</c> and <c>{cluster}</c> are filled in.</summary>
public sealed record Applied
{
    private Applied(AppliedKind kind, string source = "", string question = "", IReadOnlyList<string>? arguments = null) =>
        (Kind, Source, Question, Arguments) = (kind, source, question, arguments ?? []);

    /// <summary>Nothing tells; waves go by time alone.</summary>
    public static Applied ByTime { get; } = new(AppliedKind.Time);

    /// <summary>Where the answer comes from.</summary>
    public AppliedKind Kind { get; }

    /// <summary>URL of the server, or the program.</summary>
    public string Source { get; }

    /// <summary>The query, or the context of a commit status.</summary>
    public string Question { get; }

    /// <summary>Arguments of the program.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>A query over the agent's metrics that has a result once the commit is applied.</summary>
    public static Applied ByPrometheus(string url, string query) => new(AppliedKind.Prometheus, url, query);

    /// <summary>A program that exits with 0 once the commit is applied.</summary>
    public static Applied ByCommand(string program, params string[] arguments) => new(AppliedKind.Command, program, arguments: arguments);

    /// <summary>A status of the commit at the Git host, by its context.</summary>
    public static Applied ByCommitStatus(string context) => new(AppliedKind.CommitStatus, question: context);
}
