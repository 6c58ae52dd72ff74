namespace Policies.Rendering.Yaml;

/// <summary>Orders entries by key; the later of two with one key comes later.</summary>
internal sealed class EntryComparer(KeyOrder order) : IComparer<Entry>
{
    private static readonly EntryComparer[] ByOrder = [.. Enum.GetValues<KeyOrder>().Select(order => new EntryComparer(order))];

    public static EntryComparer Of(KeyOrder order) => ByOrder[(int)order];

    public int Compare(Entry left, Entry right)
    {
        var byKey = order.Compare(left.Key, right.Key);
        return byKey != 0 ? byKey : left.Place.CompareTo(right.Place);
    }
}
