using Policies.Objects;

namespace Policies.Manifests;

/// <summary>Whether the same is written in two values; the order of keys does not count.</summary>
internal static class SameText
{
    /// <summary>Compares two values. What is unknown is like nothing.</summary>
    public static bool Is(Node one, Node other) => ReferenceEquals(one, other) || (one, other) switch
    {
        (Scalar some, Scalar others) => some.Kind == others.Kind && some.Text == others.Text,
        (Sequence some, Sequence others) => some.Count == others.Count && some.Zip(others).All(pair => Is(pair.First, pair.Second)),
        (Mapping some, Mapping others) => some.Count == others.Count && some.All(entry => others[entry.Key] is { } value && Is(entry.Value, value)),
        _ => false,
    };
}
