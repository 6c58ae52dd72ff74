namespace Policies.Rendering.Yaml;

/// <summary>What an order of keys says of two keys, and of what lies below one.</summary>
internal static class KeyOrderExtensions
{
    private static readonly string[] Identity = ["apiVersion", "kind", "metadata"];
    private static readonly string[] Metadata = ["name", "namespace", "labels", "annotations"];

    public static KeyOrder Below(this KeyOrder order, string key) => order switch
    {
        KeyOrder.Object when key == "metadata" => KeyOrder.Metadata,
        KeyOrder.Given => KeyOrder.Given,
        _ => KeyOrder.Ordinal,
    };

    public static int Compare(this KeyOrder order, string left, string right) => order switch
    {
        KeyOrder.Object => CompareRanked(Identity, left, right),
        KeyOrder.Metadata => CompareRanked(Metadata, left, right),
        KeyOrder.Ordinal => string.CompareOrdinal(left, right),
        _ => 0,
    };

    private static int CompareRanked(string[] first, string left, string right)
    {
        var byRank = Rank(first, left).CompareTo(Rank(first, right));
        return byRank != 0 ? byRank : string.CompareOrdinal(left, right);
    }

    private static int Rank(string[] first, string key) => Array.IndexOf(first, key) is var place and >= 0 ? place : first.Length;
}
