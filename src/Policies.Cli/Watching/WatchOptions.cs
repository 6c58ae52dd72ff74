using System.CommandLine;
using System.Globalization;
using System.Net;
using Policies.Reconciler.Watching;

namespace Policies.Cli.Watching;

/// <summary>The options of <c>sync --watch</c>.</summary>
internal sealed class WatchOptions
{
    private readonly Option<bool> watch = new("--watch") { Description = "Go on: sync when what is compiled or a repository changes, and at least every five minutes" };
    private readonly Option<string> listen = new("--listen") { Description = "Where health (/healthz, /readyz) and metrics (/metrics) are served", HelpName = "ADDRESS:PORT", DefaultValueFactory = _ => "127.0.0.1:9464" };
    private readonly Option<int> every = new("--every") { Description = "The longest time between two syncs of a watch, in seconds", HelpName = "SECONDS", DefaultValueFactory = _ => 300 };
    private readonly Option<int> poll = new("--poll") { Description = "The time between two looks of a watch at where branches are, in seconds", HelpName = "SECONDS", DefaultValueFactory = _ => 30 };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { watch, listen, every, poll })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether it is to go on.</summary>
    public bool IsOn(ParseResult parsed) => parsed.GetValue(watch);

    /// <summary>Where it listens.</summary>
    public IPEndPoint Listen(ParseResult parsed) =>
        parsed.GetValue(listen) is var text && text!.LastIndexOf(':') is > 0 and var colon
        && IPAddress.TryParse(text[..colon] is "localhost" ? "127.0.0.1" : text[..colon].Trim('[', ']'), out var address)
        && ushort.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new(address, port)
            : throw CommandFailure.WrongUsage($"--listen takes an address and a port, such as 0.0.0.0:9464, and not '{text}'");

    /// <summary>How often it looks.</summary>
    public WatchPace Pace(ParseResult parsed)
    {
        var most = Seconds("--every", parsed.GetValue(every));
        var targets = Seconds("--poll", parsed.GetValue(poll));
        return WatchPace.Default with { Most = most, Targets = targets };
    }

    private static TimeSpan Seconds(string option, int seconds) =>
        seconds is >= 1 and <= 300 ? TimeSpan.FromSeconds(seconds) : throw CommandFailure.WrongUsage($"{option} takes seconds from 1 to 300");
}
