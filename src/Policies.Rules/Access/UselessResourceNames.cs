using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2027: names stand where they have no effect.</summary>
public sealed class UselessResourceNames : ObjectRule
{
    /// <summary>The rule.</summary>
    public UselessResourceNames()
        : base(Rules.UselessResourceNames, "Names stand where they have no effect", Severity.Warning, RuleReads.Object, Everywhere, ObjectKind.Role, ObjectKind.ClusterRole)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var right in RightView.Of(subject).Where(right => right.ObjectNames.Count > 0))
        {
            // A request for a subresource carries the name of its object.
            var useless = right.Verbs.Where(verb => verb is "create" or "deletecollection" && !right.Resources.All(resource => resource.IndexOf('/') >= 0)).ToList();
            var partly = right.Verbs.Where(verb => verb is "list" or "watch").ToList();
            if (useless.Count > 0)
            {
                report.Add(right.Node, $"{subject.Title} names objects for {string.Join(" and ", useless)}, whose requests carry no name, so that nothing is allowed; give {string.Join(" and ", useless)} in a rule without names, or not at all");
            }
            else if (partly.Count > 0)
            {
                report.Add(right.Node, $"{subject.Title} names objects for {string.Join(" and ", partly)}, which works only for a request that selects metadata.name; give get for what is named");
            }
        }
    }
}
