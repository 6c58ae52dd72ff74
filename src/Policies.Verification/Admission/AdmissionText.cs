using System.Globalization;
using Policies.Verification.Network;

namespace Policies.Verification.Admission;

/// <summary>The words of the findings about pods that a namespace refuses, in one place.</summary>
public static class AdmissionText
{
    private const int MostNames = 3;

    /// <summary>POL3007: a namespace refuses the pods of a workload.</summary>
    public static string Refused(AdmissionVerdict verdict) =>
        $"{verdict.Source.Object.Kind} '{verdict.FullName}' {(verdict.Source.Object.Kind == "Pod" ? "is one" : "makes pods")} that its namespace refuses, which enforces {verdict.Standard}: "
        + $"{string.Join(", ", verdict.Failures.Select(failure => $"{failure.Check}: {failure.Because}"))}; set what the level asks for, or let the namespace enforce a lower one";

    /// <summary>POL3007: a namespace refuses a workload that is known to use the node's network.</summary>
    public static string OnHostNetwork(KnownWorkload workload, AdmissionStandard standard) =>
        $"Workload '{workload.Namespace}/{workload.Name}' uses the node's network, which its namespace refuses as it enforces {standard}: hostNetwork; exempt the workload, or take it off that network";

    /// <summary>POL3008: some pods of a namespace do not keep the level that it enforces; null where all do.</summary>
    /// <param name="namespace">Its name.</param>
    /// <param name="standard">What it enforces.</param>
    /// <param name="verdicts">What becomes of its pods.</param>
    public static string? TooStrict(string @namespace, AdmissionStandard standard, IReadOnlyList<AdmissionVerdict> verdicts)
    {
        var refused = verdicts.Where(verdict => !verdict.IsAllowed).ToList();
        if (refused.Count == 0)
        {
            return null;
        }

        var names = string.Join(", ", refused.Take(MostNames).Select(verdict => $"'{verdict.FullName}'"));
        return $"Namespace '{@namespace}' enforces {standard}, which {names}{More(refused.Count)} {(refused.Count == 1 ? "does" : "do")} not keep; "
            + $"audit and warn at that level and enforce {Kept(standard, refused)} until {(refused.Count == 1 ? "it does" : "they do")}";
    }

    /// <summary>POL3008: another version refuses pods of a namespace that are let in today.</summary>
    /// <param name="impacts">What it does to the pods of one namespace: at least one of them is newly refused.</param>
    public static string NewlyRefused(IReadOnlyList<VersionImpact> impacts)
    {
        var (before, after) = (impacts[0].Before.Standard, impacts[0].After.Standard);
        return $"Namespace '{impacts[0].After.Namespace}' would refuse {string.Join(", ", impacts.Take(MostNames).Select(impact => $"'{impact.After.FullName}'"))}{More(impacts.Count)} at {after}; "
            + $"audit and warn at {after.Version}, and enforce {before.Version} until {(impacts.Count == 1 ? "it keeps" : "they keep")} it";
    }

    private static string More(int count) => count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {count - MostNames} more") : "";

    // The highest level that all of them keep.
    private static string Kept(AdmissionStandard standard, List<AdmissionVerdict> refused) =>
        standard.Level == AdmissionLevel.Restricted && refused.TrueForAll(verdict => verdict.Keeps(standard with { Level = AdmissionLevel.Baseline }))
            ? "baseline"
            : "privileged";
}
