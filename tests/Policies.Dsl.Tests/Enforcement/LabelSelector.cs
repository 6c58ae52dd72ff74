using Policies.Objects;

namespace Policies.Tests.Enforcement;

/// <summary>A label selector, as Kubernetes documents it.</summary>
internal sealed class LabelSelector
{
    private readonly List<(string Key, string Operator, HashSet<string> Values)> conditions = [];

    public LabelSelector(Node selector)
    {
        foreach (var (key, value) in (Mapping)selector)
        {
            switch (key)
            {
                case "matchLabels":
                    conditions.AddRange(((Mapping)value).Select(label => (label.Key, "In", new HashSet<string> { ((Scalar)label.Value).Text })));
                    break;
                case "matchExpressions":
                    conditions.AddRange(((Sequence)value).Cast<Mapping>().Select(one => (
                        one.Text("key")!,
                        one.Text("operator")!,
                        ((Sequence?)one["values"] ?? Sequence.Empty).Select(item => ((Scalar)item).Text).ToHashSet())));
                    break;
                default:
                    throw new InvalidOperationException($"A selector has no {key}");
            }
        }
    }

    public bool Matches(IReadOnlyDictionary<string, string> labels) => conditions.TrueForAll(condition =>
    {
        var has = labels.TryGetValue(condition.Key, out var value);
        return condition.Operator switch
        {
            "In" => has && condition.Values.Contains(value!),
            "NotIn" => !has || !condition.Values.Contains(value!),
            "Exists" => has,
            "DoesNotExist" => !has,
            _ => throw new InvalidOperationException($"There is no operator {condition.Operator}"),
        };
    });
}
