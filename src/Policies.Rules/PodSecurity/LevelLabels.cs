using System.Globalization;
using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.PodSecurity;

/// <summary>The Pod Security labels of a namespace.</summary>
internal static class LevelLabels
{
    private const string Prefix = "pod-security.kubernetes.io/";

    /// <summary>The modes, the one that refuses first.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["enforce", "audit", "warn"];

    /// <summary>The level of a mode as it is written; null where it is not.</summary>
    public static Scalar? Level(JudgedObject @namespace, string mode) => @namespace.Root.ScalarAt("metadata", "labels", Prefix + mode);

    /// <summary>The version that a text such as <c>v1.34</c> means; null where it means none.</summary>
    public static KubernetesVersion? Known(string text)
    {
        var parts = text.StartsWith("v", StringComparison.Ordinal) ? text.Substring(1).Split('.') : [];
        return parts.Length == 2 && parts[0] == "1" && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new(1, minor)
            : null;
    }

    /// <summary>How strict a level is, more being stricter; null where it is none.</summary>
    public static int? Rank(Scalar? level) => level?.Text switch
    {
        "privileged" => 0,
        "baseline" => 1,
        "restricted" => 2,
        _ => null,
    };

    /// <summary>The version of a mode as it is written; null where it is not.</summary>
    public static Scalar? Version(JudgedObject @namespace, string mode) => @namespace.Root.ScalarAt("metadata", "labels", Prefix + mode + "-version");
}
