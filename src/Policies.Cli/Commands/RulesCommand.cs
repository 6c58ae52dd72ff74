using System.CommandLine;
using System.Text.Json;
using Policies.Catalogue;

namespace Policies.Cli.Commands;

/// <summary>The catalogue of rules: <c>policies rules</c>.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var output = OutputOption.Of("text", "json");
        var command = new Command("rules", "Lists the rules: id, severity, where it runs, what it finds") { output };
        command.SetAction(parsed =>
        {
            var isJson = parsed.GetValue(output) == "json";
            foreach (var rule in RuleCatalogue.All)
            {
                var severity = rule.DefaultSeverity.ToString().ToLowerInvariant();
                streams.Data.WriteLine(isJson
                    ? JsonSerializer.Serialize(new { id = rule.Id.Id, severity, hosts = Hosts(rule), title = rule.Title, help = rule.HelpLink }, Json.Compact)
                    : $"{rule.Id}  {severity,-7}  {string.Join(',', Hosts(rule)),-18}  {rule.Title}");
            }

            return (int)ExitCode.Success;
        });
        return command;
    }

    // What a host raises by itself, a build does.
    private static string[] Hosts(Rule rule) => rule.Hosts == RuleHosts.None
        ? ["build"]
        : [.. Enum.GetValues<RuleHosts>().Where(host => host != RuleHosts.None && rule.Hosts.HasFlag(host)).Select(host => host.ToString().ToLowerInvariant())];
}
