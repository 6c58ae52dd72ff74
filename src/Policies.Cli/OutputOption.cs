using System.CommandLine;

namespace Policies.Cli;

/// <summary>The option <c>-o</c>, which picks the format of what a command says.</summary>
internal static class OutputOption
{
    /// <summary>The option with the formats that a command has; the first is what it says without the option.</summary>
    public static Option<string> Of(params string[] formats)
    {
        var option = new Option<string>("--output", "-o") { Description = "The format", HelpName = string.Join('|', formats), DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
