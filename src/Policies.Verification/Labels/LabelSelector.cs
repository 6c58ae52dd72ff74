using Policies.Objects;

namespace Policies.Verification.Labels;

/// <summary>Conditions on labels that all have to be met; the one without conditions selects everything.</summary>
public sealed class LabelSelector : IEquatable<LabelSelector>
{
    private readonly string text;
    private readonly int hash;

    private LabelSelector(LabelRequirement[] requirements, int line)
    {
        Requirements = requirements;
        Line = line;
        text = string.Join(',', requirements.AsEnumerable());
        hash = text.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>Selects everything.</summary>
    public static LabelSelector Everything { get; } = new([], 0);

    /// <summary>The conditions, in the order of their texts.</summary>
    public IReadOnlyList<LabelRequirement> Requirements { get; }

    /// <summary>The line on which it is written; 0 where it is not.</summary>
    public int Line { get; }

    /// <summary>Whether it selects everything.</summary>
    public bool IsEverything => Requirements.Count == 0;

    /// <summary>Selects what has all of these labels.</summary>
    public static LabelSelector Of(IEnumerable<KeyValuePair<string, string>> labels) =>
        Of(labels.Select(label => new LabelRequirement(label.Key, LabelOperator.In, [label.Value])), 0);

    /// <summary>Selects what meets all of these conditions.</summary>
    public static LabelSelector Of(IEnumerable<LabelRequirement> requirements, int line) =>
        new([.. requirements.DistinctBy(requirement => requirement.ToString()).OrderBy(requirement => requirement.ToString(), StringComparer.Ordinal)], line);

    /// <summary>
    /// The selector that a manifest writes; everything where nothing is written. An operator that Kubernetes does not know is
    /// taken as one that nothing satisfies.
    /// </summary>
    public static LabelSelector Read(Node? written)
    {
        if (written is not Mapping mapping || mapping.Count == 0)
        {
            return Everything;
        }

        var labels = LabelSet.Of(mapping["matchLabels"]).Labels.Select(label => new LabelRequirement(label.Key, LabelOperator.In, [label.Value]));
        var expressions = (mapping["matchExpressions"] as Sequence ?? Sequence.Empty).OfType<Mapping>().Select(Requirement);
        return Of([.. labels, .. expressions], mapping.Line);
    }

    /// <summary>Whether labels meet all conditions.</summary>
    public bool Matches(LabelSet labels)
    {
        foreach (var requirement in Requirements)
        {
            if (!requirement.IsMetBy(labels[requirement.Key]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(LabelSelector? other) => other is not null && hash == other.hash && text == other.text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LabelSelector);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <summary>As kubectl writes it; <c>{}</c> for everything.</summary>
    public override string ToString() => IsEverything ? "{}" : text;

    private static LabelRequirement Requirement(Mapping written)
    {
        var list = written["values"] as Sequence ?? Sequence.Empty;
        string[] values = [.. list.OfType<Scalar>().Select(value => value.Text).Distinct().Order(StringComparer.Ordinal)];
        var key = written.Text("key") ?? "";
        return written.Text("operator") switch
        {
            "In" => new(key, LabelOperator.In, values),
            "NotIn" => new(key, LabelOperator.NotIn, values),
            "Exists" => new(key, LabelOperator.Exists, []),
            "DoesNotExist" => new(key, LabelOperator.DoesNotExist, []),
            _ => new(key, LabelOperator.In, []),
        };
    }
}
