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

    /// <summary>URL of the server, the program, or the kind of Git host.</summary>
    public string Source { get; }

    /// <summary>The query, or the context of a commit status.</summary>
    public string Question { get; }

    /// <summary>Arguments of the program.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>A query over the agent's metrics that has a result as long as the commit is applied.</summary>
    public static Applied ByPrometheus(string url, string query) => new(AppliedKind.Prometheus, url, query);

    /// <summary>A program that exits with 0 once the commit is applied; if it writes a time (RFC 3339), then since when.</summary>
    public static Applied ByCommand(string program, params string[] arguments) => new(AppliedKind.Command, program, arguments: arguments);

    /// <summary>A status of the commit at the Git host, by its context, in which <c>*</c> stands for anything; the host's kind is told by its name.</summary>
    public static Applied ByCommitStatus(string context) => new(AppliedKind.CommitStatus, question: context);

    /// <summary>A status of the commit at a Git host of one's own, by its context, in which <c>*</c> stands for anything.</summary>
    public static Applied ByCommitStatus(string context, GitHost host) => new(AppliedKind.CommitStatus, host.ToString(), context);
}
