using System.Globalization;

namespace Policies.Verification.Admission;

/// <summary>A version of the Pod Security Standards, which is a minor version of Kubernetes 1; one newer than any that is known here means the newest.</summary>
/// <param name="Minor">The minor version.</param>
public readonly record struct StandardVersion(int Minor) : IComparable<StandardVersion>
{
    /// <summary>Whatever the newest is.</summary>
    public static StandardVersion Latest { get; } = new(int.MaxValue);

    /// <summary>Whether a version comes before another.</summary>
    public static bool operator <(StandardVersion left, StandardVersion right) => left.Minor < right.Minor;

    /// <summary>Whether a version comes after another.</summary>
    public static bool operator >(StandardVersion left, StandardVersion right) => left.Minor > right.Minor;

    /// <summary>Whether a version is another or comes before it.</summary>
    public static bool operator <=(StandardVersion left, StandardVersion right) => left.Minor <= right.Minor;

    /// <summary>Whether a version is another or comes after it.</summary>
    public static bool operator >=(StandardVersion left, StandardVersion right) => left.Minor >= right.Minor;

    /// <summary>Reads <c>v1.34</c> or <c>latest</c>, as a namespace's label has it.</summary>
    public static bool TryParse(string text, out StandardVersion version)
    {
        version = Latest;
        if (text == "latest")
        {
            return true;
        }

        var digits = text.StartsWith("v1.", StringComparison.Ordinal) ? text[3..] : "";
        if (digits.Length == 0 || (digits.Length > 1 && digits[0] == '0') || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
        {
            return false;
        }

        version = new(minor);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(StandardVersion other) => Minor.CompareTo(other.Minor);

    /// <inheritdoc/>
    public override string ToString() => this == Latest ? "latest" : string.Create(CultureInfo.InvariantCulture, $"v1.{Minor}");
}
