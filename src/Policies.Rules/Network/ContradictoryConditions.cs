using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1032: a selector contradicts itself, or means more than it looks.</summary>
public sealed class ContradictoryConditions : PolicyRule
{
    /// <summary>The rule.</summary>
    public ContradictoryConditions()
        : base(Rules.ContradictoryConditions, "A selector contradicts itself, or means more than it looks", Severity.Error)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var selector in Selectors.Of(policy))
        {
            var conditions = selector.MappingsAt("matchExpressions").ToList();
            foreach (var condition in conditions)
            {
                var (key, how, values) = (condition.TextAt("key"), condition.TextAt("operator"), condition.ScalarsAt("values").Count());
                if (how is "In" or "NotIn" && values == 0)
                {
                    report.Add(condition, $"{subject.Title} selects '{key}' {how} no values; list the values");
                }
                else if (how is "Exists" or "DoesNotExist" && values > 0)
                {
                    report.Add(condition, $"{subject.Title} gives values to {how} of '{key}', which takes none; take them away, or use In");
                }
                else if (how == "Exists" && conditions.Exists(other => other.TextAt("key") == key && other.TextAt("operator") == "DoesNotExist"))
                {
                    report.Add(condition, $"{subject.Title} wants '{key}' to exist and not to exist, which nothing does; take one away");
                }
                else if (how == "NotIn" && values > 0 && !conditions.Exists(other => other.TextAt("key") == key && other.TextAt("operator") == "Exists"))
                {
                    report.Add(condition, $"{subject.Title} selects by '{key}' NotIn, which also matches what has no such label; add Exists if that is not meant", Severity.Info);
                }
            }
        }
    }
}
