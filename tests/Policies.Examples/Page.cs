using System.Text.RegularExpressions;

namespace Policies.Examples;

/// <summary>A Markdown file of the repository.</summary>
internal sealed partial class Page
{
    private const string Fence = "```";

    public Page(string path, string text)
    {
        (Path, Text) = (path, text);
        var prose = new List<string>();
        string? info = null;
        var body = new List<string>();
        var blocks = new List<CodeBlock>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var isFence = lines[i].StartsWith(Fence, StringComparison.Ordinal);
            if (info is null && isFence)
            {
                info = lines[i][Fence.Length..].Trim();
                body.Clear();
            }
            else if (info is not null && isFence)
            {
                blocks.Add(new(this, i - body.Count, info, string.Join('\n', body) + "\n"));
                info = null;
            }
            else if (info is null)
            {
                prose.Add(lines[i]);
            }
            else
            {
                body.Add(lines[i]);
            }
        }

        IsClosed = info is null;
        Blocks = blocks;
        Headings = [.. prose.Where(line => line.StartsWith('#')).Select(line => line.Trim())];
        Links = [.. prose.SelectMany(line => Link().Matches(InlineCode().Replace(line, ""))).Select(match => match.Groups[1].Value)];
    }

    /// <summary>README and everything in docs, and what else people read.</summary>
    public static IReadOnlyList<Page> All { get; } =
        [.. Tree.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Select(path => new Page(path, Tree.Read(path)))];

    public string Path { get; }

    public string Text { get; }

    /// <summary>Whether every block that begins also ends.</summary>
    public bool IsClosed { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>With their hashes, in order.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The targets of links outside code.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>What a link to a heading ends in, as GitHub makes it.</summary>
    public IEnumerable<string> Anchors => Headings.Select(heading =>
        NotInAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    public static Page Get(string path) => All.Single(page => page.Path == path);

    public override string ToString() => Path;

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex NotInAnchor();
}
