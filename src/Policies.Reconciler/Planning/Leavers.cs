using System.Globalization;
using System.Security.Cryptography;
using Policies.Reconciler.State;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Planning;

/// <summary>
/// Nothing deletes a namespace by accident: what disappears from the fleet is released and stays. Only what is retired goes, in two
/// syncs: first the keep mark, because the agent reads it from the live object, then, once that is applied, the object.
/// </summary>
internal sealed class Leavers(
    PlanRequest request, OurFolder folder, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> contents, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> written)
{
    private static readonly string[] Kept = ["Namespace", "CustomResourceDefinition"];

    private readonly HashSet<(string Kind, string Name)> wanted =
        [.. request.Tree.Files.Select(file => file.Entry.Object).Where(IsKept).Select(kept => (kept!.Kind, kept.Name))];

    /// <summary>Files that stay or change, by path within our folder; their bytes afterwards.</summary>
    public Dictionary<string, ReadOnlyMemory<byte>> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that may go.</summary>
    public List<string> Gone { get; } = [];

    /// <summary>What is to be remembered.</summary>
    public List<Released> Released { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>Whether an object is one that is never deleted by accident.</summary>
    public static bool IsKept(ObjectIdentity? identity) => identity is not null && Kept.Contains(identity.Kind, StringComparer.Ordinal);

    public void Decide()
    {
        var before = (folder.State?.Released ?? []).ToDictionary(one => (one.Kind, one.Name));
        foreach (var (_, entry) in folder.Recorded)
        {
            if (entry.Object is { } identity && IsKept(identity) && !before.ContainsKey((identity.Kind, identity.Name)) && !wanted.Contains((identity.Kind, identity.Name)))
            {
                Release(identity);
            }
        }

        foreach (var released in before.Values.Where(one => !wanted.Contains((one.Kind, one.Name))))
        {
            if (released.Leaving && request.IsApplied && IsRetired(released.Kind, released.Name))
            {
                Gone.AddRange(released.Files.Where(file => IsAsWritten(file)).Select(file => file.Path));
                Notes.Add($"{released.Kind} '{released.Name}' is retired: it goes, with all that it holds");
            }
            else
            {
                Keep(released);
            }
        }

        Released.Sort((one, other) => string.CompareOrdinal($"{one.Kind}/{one.Name}", $"{other.Kind}/{other.Name}"));
    }

    private void Release(ObjectIdentity identity)
    {
        var retired = IsRetired(identity.Kind, identity.Name);
        var files = new List<ReleasedFile>();
        foreach (var (path, entry) in folder.Recorded.OrderBy(recorded => recorded.Key, StringComparer.Ordinal))
        {
            var isIt = entry.Object is { } one && one.Kind == identity.Kind && one.Name == identity.Name;
            var denies = identity.Kind == "Namespace" && entry.Object?.Namespace == identity.Name && AsWritten(path) is { } policy && Denial.Of(policy.Span) != DefaultDeny.None;
            if ((!isIt && !denies) || AsWritten(path) is not { } content)
            {
                continue;
            }

            var marked = retired && isIt ? KeepMark.Off(content.Span, request.Engine) : KeepMark.On(content.Span, request.Engine);
            var after = KeepMark.Headed(marked, retired ? "Retired: leaves once this is applied" : $"Released: {entry.Definition} is gone");
            Files[path] = after;
            files.Add(new(path, Sha256(after)));
        }

        Released.Add(new(identity.Kind, identity.Name, files, Leaving: retired));
        Notes.Add(retired
            ? $"{identity.Kind} '{identity.Name}' is retired: its keep mark goes now, it itself once the agent has applied that"
            : Renamed(identity) is { } name
                ? $"{identity.Kind} '{identity.Name}' is now '{name}'; the old one stays, released, until it is Retired"
                : $"{identity.Kind} '{identity.Name}' is no longer in the fleet; it is released and stays. Retire it if it shall go");
    }

    private void Keep(Released released)
    {
        var retired = IsRetired(released.Kind, released.Name);
        if (retired == released.Leaving)
        {
            foreach (var file in released.Files.Where(file => contents.ContainsKey(file.Path)))
            {
                Files[file.Path] = contents[file.Path];
            }

            Released.Add(released);
            Notes.Add(retired
                ? $"{released.Kind} '{released.Name}' is retired and waits until the agent has applied that its keep mark is gone"
                : $"{released.Kind} '{released.Name}' is released and stays");
            return;
        }

        // Retired after it was released, or no longer retired: the mark goes or comes back.
        var files = new List<ReleasedFile>();
        foreach (var file in released.Files.Where(file => contents.ContainsKey(file.Path)))
        {
            var content = contents[file.Path];
            var isNamespace = released.Kind != "Namespace" || Denial.Of(content.Span) == DefaultDeny.None;
            var after = retired && isNamespace ? KeepMark.Off(content.Span, request.Engine) : KeepMark.On(content.Span, request.Engine);
            Files[file.Path] = after;
            files.Add(new(file.Path, Sha256(after)));
        }

        Released.Add(released with { Files = files, Leaving = retired });
        Notes.Add($"{released.Kind} '{released.Name}' is {(retired ? "retired: its keep mark goes now, it itself once the agent has applied that" : "no longer retired: its keep mark comes back")}");
    }

    private ReadOnlyMemory<byte>? AsWritten(string path) => written.TryGetValue(path, out var ours) ? ours : contents.TryGetValue(path, out var there) ? there : (ReadOnlyMemory<byte>?)null;

    private bool IsAsWritten(ReleasedFile file)
    {
        if (!contents.TryGetValue(file.Path, out var content))
        {
            return false;
        }

        if (Sha256(content.Span) == file.Sha256)
        {
            return true;
        }

        Notes.Add($"'{folder.Path}/{file.Path}' was changed by somebody since we wrote it; it is left in place");
        return false;
    }

    private bool IsRetired(string kind, string name) =>
        kind == "Namespace" && request.Leaving.Any(leaving =>
            leaving.Kind == RetiredKind.Namespace && leaving.Name == name
            && DateOnly.TryParseExact(leaving.On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && on <= request.Today);

    private string? Renamed(ObjectIdentity identity) => identity.Kind == "Namespace" ? request.Renamed.GetValueOrDefault(identity.Name) : null;

    private static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
