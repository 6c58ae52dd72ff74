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

    /// <summary>The verb that one which there is not is spelt most like; null where there is the verb, or none is like it.</summary>
    public static string? VerbMeantBy(string verb) => Verbs.Contains(verb) ? null : Spelling.Closest(verb, Verbs);

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

    private static string Suggest(string written, IEnumerable<string> known) => Spelling.Closest(written, known) is { } closest ? $" (is '{closest}' meant?)" : "";
}
