using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2030: a right is about something that does not exist.</summary>
public sealed class UnknownResource : ObjectRule
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "*", "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection",
        "use", "bind", "escalate", "impersonate", "approve", "sign", "attest", "proxy", "redirect", "head", "options", "post", "put",
    };

    /// <summary>The rule.</summary>
    public UnknownResource()
        : base(Rules.UnknownResource, "A right is about something that does not exist", Severity.Error, RuleReads.Object, Everywhere, ObjectKind.Role, ObjectKind.ClusterRole)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var right in RightView.Of(subject))
        {
            foreach (var verb in right.Verbs.Where(verb => !Verbs.Contains(verb)))
            {
                report.Add(right.Node, $"{subject.Title} gives the verb '{verb}', which there is not{Suggest(verb, Verbs)}; correct it, or take it away");
            }

            if (right.Groups.Count == 0 || !right.Groups.All(KnownResources.IsKnown))
            {
                continue;
            }

            foreach (var resource in right.Resources.Where(resource => !right.Groups.Any(group => KnownResources.Has(group, resource))))
            {
                var known = right.Groups.SelectMany(KnownResources.Of).ToList();
                report.Add(right.Node, $"{subject.Title} is about '{resource}' of {Phrase(right.Groups)}, which there is not{Suggest(resource, known)}; correct it, or take it away");
            }
        }
    }

    private static string Phrase(IReadOnlyList<string> groups) =>
        string.Join(", ", groups.Select(group => group.Length == 0 ? "the core group" : group));

    private static string Suggest(string written, IEnumerable<string> known) =>
        known.Select(each => (Name: each, Distance: Distance(written, each)))
            .Where(each => each.Distance <= Math.Max(1, written.Length / 4))
            .OrderBy(each => each.Distance).ThenBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => $" (is '{each.Name}' meant?)")
            .FirstOrDefault() ?? "";

    // How many letters to add, drop or change (Levenshtein).
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
