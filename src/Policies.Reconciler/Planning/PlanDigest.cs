using System.Security.Cryptography;
using System.Text;

namespace Policies.Reconciler.Planning;

/// <summary>A name for exactly these changes of a repository: as soon as one of them is another, or what they change, so is the name.</summary>
internal static class PlanDigest
{
    public static string Of(string cluster, IEnumerable<PlannedChange> changes, int digits)
    {
        var lines = new StringBuilder(cluster).Append('\n');
        foreach (var change in changes)
        {
            lines.Append(change.Path).Append(' ').Append(Id(change.Before, digits)).Append(' ').Append(Id(change.After, digits)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())))[..16];
    }

    /// <summary>For the plans of several repositories together.</summary>
    public static string Of(IEnumerable<string> plans) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', plans.Order(StringComparer.Ordinal)))))[..16];

    private static string Id(ReadOnlyMemory<byte>? content, int digits) => content is { } bytes ? BlobId.Of(bytes.Span, digits).ToString() : "-";
}
