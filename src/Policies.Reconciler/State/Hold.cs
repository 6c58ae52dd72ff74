namespace Policies.Reconciler.State;

/// <summary>A repository is left as it is until a person resumes it.</summary>
/// <param name="Because">Why.</param>
/// <param name="Until">The last day of it, as ISO 8601 has it; null where only a person ends it.</param>
/// <param name="By">Who said so.</param>
public sealed record Hold(string Because, string? Until, string? By)
{
    /// <summary>Whether it is over.</summary>
    public bool IsOver(DateOnly today) =>
        Until is not null && DateOnly.TryParseExact(Until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var last) && today > last;
}
