namespace Policies.Reconciler.Agents;

/// <summary>One pattern as <c>.gitignore</c> has them. However it is written, it is tried in a time that grows with pattern and path, and no faster.</summary>
internal sealed class IgnorePattern
{
    private readonly string folder;
    private readonly List<Part> parts = [];
    private readonly bool isAnchored;
    private readonly bool isFolder;

    /// <summary>Reads a line that stands in a file of some folder.</summary>
    public IgnorePattern(string folder, string line)
    {
        this.folder = folder.Length == 0 ? "" : $"{folder}/";
        Excludes = line[0] != '!';
        var pattern = (Excludes ? line : line[1..]).TrimEnd(' ');
        isFolder = pattern.EndsWith('/');
        pattern = pattern.TrimEnd('/');
        isAnchored = pattern.Contains('/', StringComparison.Ordinal);
        Read(pattern.TrimStart('/'));
    }

    /// <summary>Whether it leaves out what it matches, and does not bring it back.</summary>
    public bool Excludes { get; }

    /// <summary>Whether it matches a file, or a folder that the file is in; a pattern that is a folder's matches no file itself.</summary>
    public bool IsMatch(string path)
    {
        if (!path.StartsWith(folder, StringComparison.Ordinal))
        {
            return false;
        }

        var within = path.AsSpan(folder.Length);
        for (var start = 0; start >= 0; start = isAnchored ? -1 : After(within, start))
        {
            if (IsMatch(within[start..]))
            {
                return true;
            }
        }

        return false;
    }

    private static int After(ReadOnlySpan<char> path, int start) => path[start..].IndexOf('/') is var slash and >= 0 ? start + slash + 1 : -1;

    // Every place that the parts so far can have come to is kept, so that nothing is tried twice.
    private bool IsMatch(ReadOnlySpan<char> path)
    {
        var reached = path.Length < 256 ? stackalloc bool[path.Length + 1] : new bool[path.Length + 1];
        reached[0] = true;
        foreach (var part in parts)
        {
            part.Go(path, reached);
            if (!reached.Contains(true))
            {
                return false;
            }
        }

        for (var i = 0; i < path.Length; i++)
        {
            if (reached[i] && path[i] == '/')
            {
                return true;
            }
        }

        return !isFolder && reached[path.Length];
    }

    private void Read(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when pattern.AsSpan(i).StartsWith("**/"):
                    parts.Add(new(PartKind.Folders, ""));
                    i += 2;
                    break;
                case '*' when pattern.AsSpan(i).StartsWith("**"):
                    parts.Add(new(PartKind.Anything, ""));
                    i++;
                    break;
                case '*':
                    parts.Add(new(PartKind.Name, ""));
                    break;
                case '?':
                    parts.Add(new(PartKind.NoneOf, ""));
                    break;
                case '[' when pattern.IndexOf(']', Math.Min(i + 2, pattern.Length)) is var end and > 0:
                    var isNot = pattern[i + 1] is '!' or '^';
                    parts.Add(new(isNot ? PartKind.NoneOf : PartKind.OneOf, pattern[(isNot ? i + 2 : i + 1)..end]));
                    i = end;
                    break;
                case '\\' when i + 1 < pattern.Length:
                    parts.Add(new(PartKind.One, pattern[++i].ToString()));
                    break;
                default:
                    parts.Add(new(PartKind.One, pattern[i].ToString()));
                    break;
            }
        }
    }

    private enum PartKind
    {
        One,
        OneOf,
        NoneOf,
        Name,
        Anything,
        Folders,
    }

    private readonly record struct Part(PartKind Kind, string Set)
    {
        /// <summary>From every place that was reached to every place that this part leads to.</summary>
        public void Go(ReadOnlySpan<char> path, Span<bool> reached)
        {
            if (Kind is PartKind.One or PartKind.OneOf or PartKind.NoneOf)
            {
                for (var i = path.Length; i > 0; i--)
                {
                    reached[i] = reached[i - 1] && Takes(path[i - 1]);
                }

                reached[0] = false;
                return;
            }

            var before = false;
            for (var i = 1; i <= path.Length; i++)
            {
                before |= reached[i - 1];
                reached[i] |= Kind switch
                {
                    PartKind.Name => reached[i - 1] && path[i - 1] != '/',
                    PartKind.Anything => before,
                    _ => before && path[i - 1] == '/',
                };
            }
        }

        private bool Takes(char c) => Kind switch
        {
            PartKind.One => c == Set[0],
            PartKind.OneOf => c != '/' && IsIn(c),
            _ => c != '/' && !IsIn(c),
        };

        // Two with a line between them are all from the one to the other.
        private bool IsIn(char c)
        {
            for (var i = 0; i < Set.Length; i++)
            {
                if (i + 2 < Set.Length && Set[i + 1] == '-')
                {
                    if (c >= Set[i] && c <= Set[i + 2])
                    {
                        return true;
                    }

                    i += 2;
                }
                else if (c == Set[i])
                {
                    return true;
                }
            }

            return false;
        }
    }
}
