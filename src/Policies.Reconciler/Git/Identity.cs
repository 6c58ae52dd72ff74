using System.Text.RegularExpressions;

namespace Policies.Reconciler.Git;

/// <summary>Who commits.</summary>
internal sealed partial record Identity(string Name, string Address)
{
    /// <summary>Reads <c>Name &lt;address&gt;</c>.</summary>
    /// <exception cref="GitException">The text is anything else.</exception>
    public static Identity Parse(string text) =>
        Form().Match(text) is { Success: true } read
            ? new(read.Groups["name"].Value, read.Groups["address"].Value)
            : throw new GitException($"The author '{Redaction.Of(text)}' is not written as Name <address>; correct it in the fleet's Repositories.");

    /// <summary>As a commit has it.</summary>
    public string At(DateTimeOffset when) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Name} <{Address}> {when.ToUnixTimeSeconds()} {(when.Offset < TimeSpan.Zero ? '-' : '+')}{when.Offset:hhmm}");

    /// <inheritdoc/>
    public override string ToString() => $"{Name} <{Address}>";

    [GeneratedRegex("^(?<name>[^<>\\p{Cc}]*[^<>\\p{Cc}\\s]) <(?<address>[^<>\\p{Cc}\\s]+)>$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
