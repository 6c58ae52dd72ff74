namespace Policies.Reconciler.Planning;

/// <summary>Says which objects a plan takes away: those that go, and defaults that no longer deny.</summary>
internal static class Deletions
{
    public static IReadOnlyList<string> Of(PlanRequest request, OurFolder folder, IEnumerable<PlannedChange> changes)
    {
        var stays = request.Tree.Files.Where(file => file.Entry.Object is not null).Select(file => Planner.Key(file.Entry.Object!)).ToHashSet();
        var deletions = new List<string>();
        foreach (var change in changes.Where(change => !change.IsLeaving))
        {
            if (change.After is null && change.Object is { } gone)
            {
                var key = Planner.Key(gone);
                var elsewhere = key.Namespace is { } was && request.Renamed.TryGetValue(was, out var now) ? key with { Namespace = now } : key;
                if (!stays.Contains(key) && !stays.Contains(elsewhere))
                {
                    deletions.Add($"{key} goes");
                }
            }
            else if (change is { Before: { } before, After: { } after, Object.Kind: "NetworkPolicy" or "CiliumNetworkPolicy" } && !IsDrift(folder, change))
            {
                var lost = Denial.Of(before.Span) & ~Denial.Of(after.Span);
                if (lost != DefaultDeny.None)
                {
                    deletions.Add($"{Planner.Key(change.Object)} no longer denies {lost.ToString().ToLowerInvariant()} by default");
                }
            }
        }

        return deletions;
    }

    // What somebody else wrote into a file of ours was no protection that we gave.
    private static bool IsDrift(OurFolder folder, PlannedChange change) =>
        folder.Recorded.TryGetValue(change.Path[(folder.Path.Length + 1)..], out var recorded)
        && recorded.Sha256 != Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(change.Before!.Value.Span));
}
