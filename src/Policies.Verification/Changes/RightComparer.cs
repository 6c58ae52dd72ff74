using Policies.Verification.Rights;

namespace Policies.Verification.Changes;

/// <summary>Two rights are the same where they ask for the same, whoever asks.</summary>
internal sealed class RightComparer : IEqualityComparer<AccessRequest>
{
    public static RightComparer Instance { get; } = new();

    public bool Equals(AccessRequest? x, AccessRequest? y) => x is null || y is null ? x is null && y is null : Key(x) == Key(y);

    public int GetHashCode(AccessRequest obj) => Key(obj).GetHashCode();

    private static (string, string, string, string, string, string, string?) Key(AccessRequest right) =>
        (right.Verb, right.ApiGroup, right.Resource, right.Subresource, right.Name, right.Namespace, right.NonResourceUrl);
}
