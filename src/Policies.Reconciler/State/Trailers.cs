using System.Globalization;

namespace Policies.Reconciler.State;

/// <summary>What the last lines of our commits say, to people and as proof that a commit was ours.</summary>
internal static class Trailers
{
    private const string Inventory = "Policies-Inventory: ";
    private const string Serial = "Policies-Serial: ";

    public static string Of(SyncState state)
    {
        var lines = new List<string>();
        if (state.Revision.Length > 0)
        {
            lines.Add($"Policies-Revision: {state.Revision}");
            lines.Add($"Policies-Digest: {state.Digest}");
        }

        if (state.Wave is { } wave)
        {
            lines.Add($"Policies-Wave: {wave}");
        }

        lines.Add(Inventory + (state.Inventory.Length > 0 ? state.Inventory : "none"));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Serial}{state.Serial}"));
        return string.Join('\n', lines);
    }

    /// <summary>The digest of the inventory that a commit of ours recorded; null where it is none of ours.</summary>
    public static string? InventoryOf(string message) => Value(message, Inventory);

    /// <summary>Which of our commits it is; null where it is none.</summary>
    public static int? SerialOf(string message) => int.TryParse(Value(message, Serial), NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? serial : null;

    // Only at a line's beginning, and the last one: what a message quotes is indented or above.
    private static string? Value(string message, string trailer) =>
        message.Split('\n').LastOrDefault(line => line.StartsWith(trailer, StringComparison.Ordinal))?[trailer.Length..].Trim();
}
