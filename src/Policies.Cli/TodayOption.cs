using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Policies.Cli;

/// <summary>The option that says by which day dates are judged.</summary>
internal static class TodayOption
{
    /// <summary>The option.</summary>
    public static Option<DateOnly?> Make() => new("--today") { Description = "The day by which dates are judged; the clock's without it", HelpName = "DAY", CustomParser = Day };

    /// <summary>The day that was said, or the clock's, UTC.</summary>
    public static DateOnly Of(DateOnly? said) => said ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"'{text}' is no day; write it as 2026-12-31");
        return null;
    }
}
