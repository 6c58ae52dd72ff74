namespace Policies;

/// <summary>A label of an object: a key, with or without a prefix, and a value of at most 63 characters.</summary>
public sealed record Label(string Key, string Value)
{
    /// <summary>The label at a key has one of the values.</summary>
    public static LabelCondition In(string key, params string[] values) => new(key, LabelOperator.In, values);

    /// <summary>The label at a key has none of the values; an object without the label matches too.</summary>
    public static LabelCondition NotIn(string key, params string[] values) => new(key, LabelOperator.NotIn, values);

    /// <summary>There is a label at the key.</summary>
    public static LabelCondition Exists(string key) => new(key, LabelOperator.Exists, []);

    /// <summary>There is no label at the key.</summary>
    public static LabelCondition DoesNotExist(string key) => new(key, LabelOperator.DoesNotExist, []);

    /// <inheritdoc/>
    public override string ToString() => Key + "=" + Value;
}
