namespace Policies.Catalogue;

/// <summary>The members of a definition that an editor cannot see, because only running the code would tell; a rule that reads one says nothing.</summary>
public sealed class Unseen
{
    private readonly HashSet<string> paths;

    /// <summary>Names the members by their paths; a list that is only seen in part is named as <c>path[]</c>.</summary>
    public Unseen(IEnumerable<string> paths) => this.paths = new(paths, StringComparer.Ordinal);

    /// <summary>Everything is seen, as where the code was run.</summary>
    public static Unseen Nothing { get; } = new([]);

    private static bool Lies(string path, string within) =>
        path.StartsWith(within, StringComparison.Ordinal) && (path.Length == within.Length || path[within.Length] is '.' or '[');

    /// <summary>The paths, sorted.</summary>
    public IReadOnlyList<string> Paths => [.. paths.OrderBy(path => path, StringComparer.Ordinal)];

    /// <summary>Whether a member, by its own path, cannot be seen.</summary>
    public bool Hides(Place place) => paths.Count > 0 && paths.Contains(place.ToString());

    /// <summary>Whether a member, something in it, or something that it is in, cannot be seen.</summary>
    public bool Touches(string memberPath) => paths.Any(path => Lies(path, memberPath) || Lies(memberPath, path.EndsWith("[]", StringComparison.Ordinal) ? path.Substring(0, path.Length - 2) : path));

    /// <summary>Whether elements of a list may be missing.</summary>
    public bool HidesPartOf(Place list) => paths.Count > 0 && paths.Contains(list + "[]");
}
