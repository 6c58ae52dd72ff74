namespace Policies.Rendering.Tests.Output;

/// <summary>Two fleets that share some files, differ in others, and have some each alone.</summary>
internal static class TwoFleets
{
    public static SmallFleet[] Both { get; } = [Make(0), Make(1)];

    private static SmallFleet Make(int which) => SmallFleet.Of(
        ("always", Files(which, 80)),
        (which == 0 ? "first" : "second", Files(which, 40)));

    private static (string Path, string Text)[] Files(int which, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (
            $"{(i % 4 == 3 ? $"only-{which}" : "namespace-" + (i % 3))}/configmap-{i}.yaml",
            i % 2 == 0 ? "stays" : $"is of {which}"))];
}
