namespace Policies.Evaluation;

/// <summary>A place in a source file: its path, line and column, both counted from 1.</summary>
public sealed record SourcePosition(string File, int Line, int Column);
