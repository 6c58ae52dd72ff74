namespace Policies.Reconciler.Waves;

/// <summary>Fills in what a question to a source of truth leaves open.</summary>
internal static class Placeholders
{
    public static string Fill(string text, string cluster, string commit) =>
        text.Replace("{commit}", commit, StringComparison.Ordinal).Replace("{cluster}", cluster, StringComparison.Ordinal);
}
