using Policies.Catalogue;
using Policies.Verification.Admission;

namespace Policies.Cli.Checking;

/// <summary>POL3007 and POL3008: which workloads the levels of their namespaces refuse.</summary>
internal static class AdmissionMeaning
{
    private static readonly Rule WorkloadFails = RuleCatalogue.Get(Policies.Rules.WorkloadFails);
    private static readonly Rule StricterThanPods = RuleCatalogue.Get(Policies.Rules.StricterThanPods);

    /// <summary>The findings; of a namespace of which nothing says its level, there is none.</summary>
    public static IEnumerable<Finding> Findings(CheckedCluster cluster)
    {
        var policy = new AdmissionPolicy(cluster.Manifests, null, null);
        var verdicts = AdmissionReview.Of(cluster.Objects.Select(one => one.Admission).OfType<AdmissionSubject>(), policy).Verdicts;
        var byNamespace = verdicts.ToLookup(verdict => verdict.Namespace, StringComparer.Ordinal);
        var onHost = cluster.KnownWorkloads.Where(known => known.OnHostNetwork).ToLookup(known => known.Namespace, StringComparer.Ordinal);
        foreach (var refused in verdicts.Where(verdict => !verdict.IsAllowed))
        {
            yield return Finding.Of(WorkloadFails, refused.Source, refused.Source.Line, AdmissionText.Refused(refused));
        }

        foreach (var manifest in cluster.Manifests.Where(manifest => manifest.Object is { Kind: "Namespace", Group: "" }))
        {
            if (policy.For(manifest.Object.Name) is not { Level: > AdmissionLevel.Privileged } standard)
            {
                continue;
            }

            foreach (var known in onHost[manifest.Object.Name])
            {
                yield return Finding.Of(WorkloadFails, manifest, manifest.Line, AdmissionText.OnHostNetwork(known, standard));
            }

            if (AdmissionText.TooStrict(manifest.Object.Name, standard, [.. byNamespace[manifest.Object.Name]]) is { } message)
            {
                yield return Finding.Of(StricterThanPods, manifest, manifest.Line, message);
            }
        }
    }

}
