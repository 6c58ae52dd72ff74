using Policies.Catalogue;
using Policies.Verification.Rights;
using Policies.Verification.Rights.Paths;

namespace Policies.Cli.Checking;

/// <summary>POL2041: how subjects could become more than they are.</summary>
internal static class RightsMeaning
{
    private static readonly Catalogue.Access.EscalationPath Rule = (Catalogue.Access.EscalationPath)RuleCatalogue.Get(Policies.Rules.EscalationPath);

    /// <summary>The findings, each at the binding that begins the path; of who could have the whole cluster, nothing else is said.</summary>
    public static IEnumerable<Finding> Findings(CheckedCluster cluster)
    {
        var paths = new EscalationPaths(cluster.Manifests);
        foreach (var subject in paths.Subjects)
        {
            var found = paths.From(subject);
            foreach (var path in found.Where(path => path.To == found[0].To || found[0].To != EscalationTarget.ClusterAdmin))
            {
                var binding = BeginOf(path, paths).Source;
                yield return Finding.Of(Rule, binding, binding.Line, PathText.Of(path, paths.Cut(path.From, path.To)), Rule.For(subject.Kind, subject.Name));
            }
        }
    }

    // What everyone has by themselves is no binding of the input; then the subject's own is the place.
    private static AccessBinding BeginOf(EscalationPath path, EscalationPaths paths) =>
        path.Hops[0].With.Select(grant => grant.Binding).FirstOrDefault(binding => !binding.IsBuiltIn)
        ?? paths.Model.Bindings.First(binding => !binding.IsBuiltIn && binding.Subjects.Contains(path.From));
}
