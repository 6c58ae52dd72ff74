namespace Policies.Analyzers.Tests;

/// <summary>Source with one <c>[|marked|]</c> part.</summary>
internal static class Marked
{
    public static (string Text, int Start, int Length) Read(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", start, StringComparison.Ordinal);
        return (marked[..start] + marked[(start + 2)..end] + marked[(end + 2)..], start, end - start - 2);
    }
}
