using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>POL1019: a range of ports ends before it begins, or has no number.</summary>
public sealed class InvalidPortRange : PolicyRule
{
    /// <summary>The rule.</summary>
    public InvalidPortRange()
        : base(Rules.InvalidPortRange, "A range of ports ends before it begins, or has no number", Severity.Error)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var port in policy.Rules.SelectMany(rule => rule.Ports).Where(port => port.Has("endPort")))
        {
            var (first, last) = (port.ScalarAt("port"), port.TextAt("endPort"));
            var fault = first is null ? "no port to begin with"
                : first.Kind == ScalarKind.String ? $"the port named '{first.Text}' to begin with"
                : int.TryParse(first.Text, out var from) && int.TryParse(last, out var to) && to < from ? $"an end before its beginning ({first.Text})"
                : null;
            if (fault is not null)
            {
                report.Add(port, $"{subject.Title} has a range of ports up to {last} with {fault}; write a first and a last number");
            }
        }
    }
}
