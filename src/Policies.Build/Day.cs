using System.Globalization;

namespace Policies.Build;

/// <summary>A day as <c>PoliciesToday</c> has it.</summary>
internal static class Day
{
    /// <summary>Whether a text is a day of the calendar in the form of ISO 8601.</summary>
    public static bool IsValid(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
