using System.Globalization;
using System.Text;

namespace Policies.Build.Exchange;

/// <summary>What a compilation of a fleet came to: written by the compiler as a file, read by the task, and kept by it for the next build.</summary>
internal sealed record CompilationResult
{
    /// <summary>How the form of the file ends, and nothing within it.</summary>
    public const string End = "\nend\n";

    /// <summary>The day by which dates were judged, such as <c>2026-11-23</c>.</summary>
    public required string Today { get; init; }

    /// <summary>The next day on which the same fleet is judged otherwise; empty where there is none.</summary>
    public string ChangesOn { get; init; } = "";

    /// <summary>How many clusters were written.</summary>
    public int Clusters { get; init; }

    /// <summary>How many manifests they have together.</summary>
    public int Manifests { get; init; }

    /// <summary>How many files were written.</summary>
    public int Written { get; init; }

    /// <summary>How many files were removed.</summary>
    public int Removed { get; init; }

    /// <summary>The fingerprint of what was written; empty where nothing was.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>What there is to say.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether there is output that belongs to the input.</summary>
    public bool Succeeded => Diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);

    /// <summary>Whether the same input gives the same result on a day, in the order of ISO 8601.</summary>
    public bool HoldsOn(string day) =>
        string.CompareOrdinal(Today, day) <= 0 && (ChangesOn.Length == 0 || string.CompareOrdinal(day, ChangesOn) < 0);

    /// <summary>Puts the result in a file, which is there as a whole or not at all.</summary>
    public void Save(string path)
    {
        var partial = path + ".partial";
        File.WriteAllText(partial, ToString(), new UTF8Encoding(false));
        File.Delete(path);
        File.Move(partial, path);
    }

    /// <summary>The result that a file holds; null where there is none, or not one of this version.</summary>
    public static CompilationResult? Load(string path) => File.Exists(path) ? Parse(File.ReadAllText(path)) : null;

    /// <summary>The result in the form of the file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (key, value) in new[]
        {
            ("today", Today),
            ("changesOn", ChangesOn),
            ("clusters", Number(Clusters)),
            ("manifests", Number(Manifests)),
            ("written", Number(Written)),
            ("removed", Number(Removed)),
            ("fingerprint", Fingerprint),
        })
        {
            text.Append(key).Append('=').Append(value).Append('\n');
        }

        foreach (var diagnostic in Diagnostics)
        {
            text.Append("diagnostic=").Append(diagnostic.ToLine()).Append('\n');
        }

        return text.Append(End, 1, End.Length - 1).ToString();
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it did not.</summary>
    public static CompilationResult? Parse(string text)
    {
        if (!text.EndsWith(End, StringComparison.Ordinal))
        {
            return null;
        }

        var values = text.Split('\n').Select(line => line.Split(['='], 2)).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        var diagnostics = values["diagnostic"].Select(Diagnostic.Parse).ToList();
        return values["today"].FirstOrDefault() is { } today && !diagnostics.Contains(null)
            ? new()
            {
                Today = today,
                ChangesOn = values["changesOn"].FirstOrDefault() ?? "",
                Clusters = Count(values["clusters"]),
                Manifests = Count(values["manifests"]),
                Written = Count(values["written"]),
                Removed = Count(values["removed"]),
                Fingerprint = values["fingerprint"].FirstOrDefault() ?? "",
                Diagnostics = [.. diagnostics.OfType<Diagnostic>()],
            }
            : null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Count(IEnumerable<string> values) =>
        int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
