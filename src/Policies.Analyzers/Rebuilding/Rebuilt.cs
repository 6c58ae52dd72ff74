using System.Collections.Immutable;
using System.Globalization;

namespace Policies.Analyzers.Rebuilding;

/// <summary>A value rebuilt from source, and the members of it that cannot be seen, by paths from it such as <c>.Network.Flows[0]</c>.</summary>
internal sealed class Rebuilt(object? value, ImmutableArray<string> unseen)
{
    /// <summary>A value of which nothing can be seen.</summary>
    public static Rebuilt Unknown { get; } = new(null, [""]);

    /// <summary>The value; what is unseen of it has some default.</summary>
    public object? Value { get; } = value;

    /// <summary>Paths of what cannot be seen; the empty path is the value itself, and <c>[]</c> at the end says that a list may be longer.</summary>
    public ImmutableArray<string> Unseen { get; } = unseen;

    /// <summary>Whether nothing of it can be seen.</summary>
    public bool IsUnknown => Unseen.Contains("");

    /// <summary>A value of which everything is seen.</summary>
    public static Rebuilt Whole(object? value) => new(value, []);

    /// <summary>The path of an element.</summary>
    public static string Index(int index) => "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    /// <summary>What is unseen, by paths from a value of which this is a member.</summary>
    public IEnumerable<string> UnseenBelow(string step) => Unseen.Select(path => step + path);

    /// <summary>A member of the value, read by a getter.</summary>
    public Rebuilt Member(string name, Func<Rebuilt> read)
    {
        var member = IsUnknown ? Unknown : read();
        if (member.IsUnknown)
        {
            return Unknown;
        }

        var step = "." + name;
        var below = Unseen
            .Where(path => path.StartsWith(step, StringComparison.Ordinal) && (path.Length == step.Length || path[step.Length] is '.' or '['))
            .Select(path => path.Substring(step.Length));
        return new(member.Value, [.. below]);
    }
}
