namespace Policies.Analyzers.Tests.Sample;

/// <summary>One small change of the sample that makes it wrong.</summary>
/// <param name="Id">The diagnostic that it gives.</param>
/// <param name="File">The file.</param>
/// <param name="Old">The text that it takes away, which is there once or first.</param>
/// <param name="New">What stands there instead; the diagnostic is on the line of a <c>‖</c> in it, which is not part of it.</param>
/// <param name="At">A text on whose line the diagnostic is, where that is another than that of the change.</param>
internal sealed record Mutation(string Id, string File, string Old, string New, string? At = null)
{
    /// <summary>The file's text before and after.</summary>
    public string Apply(string text) => Split(text) is var (before, after) ? before + New.Replace("‖", "", StringComparison.Ordinal) + after : "";

    /// <summary>Where the diagnostic is to be, as <c>file(line): id</c>.</summary>
    public string Expected(string text)
    {
        var (before, after) = Split(text);
        var changed = before + New + after;
        var mark = At is not null ? changed.IndexOf(At, StringComparison.Ordinal) : New.Contains('‖') ? changed.IndexOf('‖') : before.Length;
        Assert.True(mark >= 0, $"{File} does not hold '{At}' after the change");
        return $"{File}({changed[..mark].Count(letter => letter == '\n') + 1}): {Id}";
    }

    private (string Before, string After) Split(string text)
    {
        var at = text.IndexOf(Old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{File} does not hold '{Old}'");
        return (text[..at], text[(at + Old.Length)..]);
    }
}
