using System.Globalization;

namespace Policies;

/// <summary>A minor version of Kubernetes, such as 1.34.</summary>
public readonly record struct KubernetesVersion(int Major, int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>Whether a version is older than another.</summary>
    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether a version is newer than another.</summary>
    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether a version is another or older.</summary>
    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a version is another or newer.</summary>
    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(KubernetesVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <summary>The version as labels and tools write it, such as <c>v1.34</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "v{0}.{1}", Major, Minor);
}
