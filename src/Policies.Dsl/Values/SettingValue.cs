using Policies.Objects;

namespace Policies;

/// <summary>A text, number, switch, list or group of settings.</summary>
public sealed class SettingValue
{
    private SettingValue(Node node) => Node = node;

    /// <summary>The value in the shape of YAML.</summary>
    public Node Node { get; }

    /// <summary>Takes a text.</summary>
    public static implicit operator SettingValue(string text) => new(text);

    /// <summary>Takes a whole number.</summary>
    public static implicit operator SettingValue(int number) => new(number);

    /// <summary>Takes a switch.</summary>
    public static implicit operator SettingValue(bool value) => new(value);

    /// <summary>Takes a length of time.</summary>
    public static implicit operator SettingValue(Duration duration) => new(duration.ToString());

    /// <summary>Takes an amount of storage.</summary>
    public static implicit operator SettingValue(Quantity quantity) => new(quantity.ToString());

    /// <summary>A list of values.</summary>
    public static SettingValue List(params SettingValue[] items) => new(new Sequence([.. items.Select(item => item.Node)]));

    /// <summary>Settings below a key.</summary>
    public static SettingValue Group(params Setting[] settings) => Group((IReadOnlyList<Setting>)settings);

    /// <summary>Settings below a key.</summary>
    public static SettingValue Group(IReadOnlyList<Setting> settings) =>
        new(new Mapping([.. settings.Select(setting => new KeyValuePair<string, Node>(setting.Key, setting.Value.Node))]));
}
