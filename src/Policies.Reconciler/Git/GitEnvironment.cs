namespace Policies.Reconciler.Git;

/// <summary>The variables that git runs with: a person's own, less those that point elsewhere, write traces or ask questions.</summary>
internal static class GitEnvironment
{
    /// <summary>Null takes a variable away.</summary>
    public static IReadOnlyDictionary<string, string?> Variables { get; } = Taken
        .Select(name => KeyValuePair.Create(name, (string?)null))
        .Concat(Given)
        .ToDictionary();

    // What a hook or another git around us says of its own repository, what would write requests and their headers to a file
    // or to stderr, and who commits: that is said in each call.
    private static string[] Taken =>
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_INDEX_VERSION", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_INTERNAL_SUPER_PREFIX", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE",
        "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE", "GIT_QUARANTINE_PATH", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG", "GIT_DEFAULT_HASH",
        "GIT_DEFAULT_REF_FORMAT", "GIT_TEMPLATE_DIR", "GIT_ATTR_SOURCE", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS", "GIT_PUSH_OPTION_COUNT", "GIT_REFLOG_ACTION", "GIT_REF_PARANOIA", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS",
        "GIT_EDITOR", "GIT_SEQUENCE_EDITOR", "GIT_PAGER", "GIT_FLUSH", "GIT_PROTOCOL_FROM_USER",
        "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE",
        "GIT_TRACE", "GIT_TRACE_CURL", "GIT_TRACE_CURL_NO_DATA", "GIT_TRACE_PACKET", "GIT_TRACE_PACKFILE", "GIT_TRACE_SETUP",
        "GIT_TRACE_SHALLOW", "GIT_TRACE_PERFORMANCE", "GIT_TRACE_PACK_ACCESS", "GIT_TRACE_FSMONITOR", "GIT_TRACE_REFS",
        "GIT_TRACE_CREDENTIAL", "GIT_TRACE_REDACT", "GIT_TRACE2", "GIT_TRACE2_EVENT", "GIT_TRACE2_PERF", "GIT_CURL_VERBOSE",
        "GIT_REDACT_COOKIES",
    ];

    private static Dictionary<string, string?> Given => new()
    {
        // Stronger than any setting: no ext::, no fd::, nothing unencrypted but http.
        ["GIT_ALLOW_PROTOCOL"] = "file:http:https:ssh",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GCM_INTERACTIVE"] = "never",
        ["GIT_NO_REPLACE_OBJECTS"] = "1",
        ["GIT_NO_LAZY_FETCH"] = "1",
        ["GIT_OPTIONAL_LOCKS"] = "0",
        // What git says is read.
        ["LC_ALL"] = "C",
        ["LANGUAGE"] = null,
    };
}
