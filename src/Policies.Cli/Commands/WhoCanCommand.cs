using System.CommandLine;
using System.Text.Json;
using Policies.Cli.Access;

namespace Policies.Cli.Commands;

/// <summary>Who may do something, from manifests: <c>policies who-can DIR get secrets -n shop</c>.</summary>
internal static class WhoCanCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var wanted = new WantedAccess();
        var output = OutputOption.Of("text", "json");
        var command = new Command("who-can", "Lists the users, groups and service accounts that may do something, with the binding and rule that allows it")
        {
            wanted.Folder, wanted.Verb, wanted.What, wanted.Subresource, wanted.Namespace, output,
        };
        command.SetAction(parsed =>
        {
            var request = wanted.Request(parsed, "", []);
            if (WantedAccess.Doubt(request) is { } doubt)
            {
                streams.Remark($"warning: {doubt}");
            }

            var model = RightsInput.Model(parsed.GetRequiredValue(wanted.Folder), streams);
            var grants = model.WhoCan(request)
                .OrderBy(grant => grant.Subject.Kind, StringComparer.Ordinal)
                .ThenBy(grant => grant.Subject.Namespace, StringComparer.Ordinal)
                .ThenBy(grant => grant.Subject.Name, StringComparer.Ordinal)
                .ToList();
            foreach (var grant in grants)
            {
                streams.Data.WriteLine(parsed.GetValue(output) == "json"
                    ? JsonSerializer.Serialize(new { kind = grant.Subject.Kind, @namespace = grant.Subject.Namespace, name = grant.Subject.Name, reason = grant.ToString() }, Json.Compact)
                    : $"{grant.Subject}: {grant}");
            }

            return (int)(grants.Count > 0 ? ExitCode.Success : ExitCode.No);
        });
        return command;
    }
}
