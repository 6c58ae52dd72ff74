namespace Policies;

/// <summary>A named setting in a file of values.</summary>
public sealed record Setting(string Key, SettingValue Value);
