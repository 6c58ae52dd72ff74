namespace Policies;

/// <summary>A named setting in a file of values.</summary>
public sealed record Setting(string Key, SettingValue Value)
{
    /// <summary>Settings below a key.</summary>
    public Setting(string key, IReadOnlyList<Setting> below)
        : this(key, SettingValue.Group(below))
    {
    }
}
