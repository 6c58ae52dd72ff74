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

    /// <summary>The version of a mode as it is written; null where it is not.</summary>
    public static Scalar? Version(JudgedObject @namespace, string mode) => @namespace.Root.ScalarAt("metadata", "labels", Prefix + mode + "-version");
}
