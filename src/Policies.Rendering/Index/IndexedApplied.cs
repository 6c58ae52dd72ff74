namespace Policies.Rendering.Index;

/// <summary>What tells that an agent has applied a commit; <c>{commit}</c> and <c>{cluster}</c> are not yet filled in.</summary>
/// <param name="Kind">Where the answer comes from.</param>
/// <param name="Source">URL of the server, the program, or the kind of Git host; empty where there is none.</param>
/// <param name="Question">The query, or the context of a commit status; empty where there is none.</param>
/// <param name="Arguments">Arguments of the program.</param>
public sealed record IndexedApplied(AppliedKind Kind, string Source, string Question, IReadOnlyList<string> Arguments)
{
    internal static void Write(JsonText json, IndexedApplied applied) => json
        .Text("kind", applied.Kind.ToString())
        .Text("source", applied.Source)
        .Text("question", applied.Question)
        .Texts("arguments", applied.Arguments);
}
