using Microsoft.CodeAnalysis;

namespace Policies.Examples;

/// <summary>A finding as a person reads it: where, how much it counts, and its words.</summary>
internal sealed record PlacedFinding(string File, int Line, int Column, string Id, Severity Severity, string Message) : IComparable<PlacedFinding>
{
    public static PlacedFinding At(Location location, string id, Severity severity, string message)
    {
        var span = location.GetLineSpan();
        return location.IsInSource
            ? new(Path.GetFileName(span.Path), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, id, severity, message)
            : new("", 0, 0, id, severity, message);
    }

    public int CompareTo(PlacedFinding? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Severity} {Id}: {Message}");
}
