using System.CommandLine;
using System.Text.Json;
using Policies.Cli.Access;
using Policies.Verification.Rights;

namespace Policies.Cli.Commands;

/// <summary>May somebody do something, from manifests: <c>policies can-i DIR get pods --as anna</c>.</summary>
internal static class CanICommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var wanted = new WantedAccess();
        var user = new Option<string?>("--as") { Description = "Who: a user, or system:serviceaccount:NAMESPACE:NAME, whose groups are then added", HelpName = "USER" };
        var groups = new Option<string[]>("--as-group") { Description = "A group of theirs; may be given several times", HelpName = "GROUP" };
        var list = new Option<bool>("--list") { Description = "List everything that they may do" };
        var queries = new Option<string?>("--queries") { Description = "Answer a file of questions, a JSON object a line; - for standard input", HelpName = "FILE" };
        var output = OutputOption.Of("text", "json");
        var command = new Command("can-i", "Says whether a user, group or service account may do something, and which binding and rule allows it")
        {
            wanted.Folder, wanted.Verb, wanted.What, wanted.Subresource, wanted.Namespace, user, groups, list, queries, output,
        };
        command.SetAction(parsed =>
        {
            var model = RightsInput.Model(parsed.GetRequiredValue(wanted.Folder), streams);
            if (parsed.GetValue(queries) is { } file)
            {
                return (int)Answer(model, file, streams);
            }

            var (name, memberOf) = Who(parsed.GetValue(user), parsed.GetValue(groups) ?? []);
            if (!model.Knows(name, parsed.GetValue(groups) ?? []))
            {
                streams.Remark($"warning: no binding of the input names {(name.Length > 0 ? $"'{name}'" : "these groups")}; is that how it is written?");
            }

            return (int)(parsed.GetValue(list)
                ? List(model, name, memberOf, parsed.GetValue(wanted.Namespace), parsed.GetValue(output) == "json", streams)
                : Decide(model, wanted.Request(parsed, name, memberOf), parsed.GetValue(output) == "json", streams));
        });
        return command;
    }

    // What the API server's authenticator would add.
    private static (string User, IReadOnlyList<string> Groups) Who(string? user, string[] groups)
    {
        if (user is not { Length: > 0 } && groups.Length == 0)
        {
            throw CommandFailure.WrongUsage("Who asks? Give --as USER, or --as-group GROUP");
        }

        if (user?.Split(':') is ["system", "serviceaccount", var @namespace, var name] && AccessRequest.ServiceAccount(@namespace, name) is var account)
        {
            return (account.User, [.. groups.Union(account.Groups)]);
        }

        return (user ?? "", [.. groups.Union([user == "system:anonymous" ? "system:unauthenticated" : "system:authenticated"])]);
    }

    private static ExitCode Decide(RightsModel model, AccessRequest request, bool isJson, Streams streams)
    {
        if (WantedAccess.Doubt(request) is { } doubt)
        {
            streams.Remark($"warning: {doubt}");
        }

        var decision = model.Decide(request);
        streams.Data.WriteLine(isJson ? new AnswerLines().Of(decision) : $"{(decision.IsAllowed ? "yes" : "no")}: {decision.Reason}");
        return decision.IsAllowed ? ExitCode.Success : ExitCode.No;
    }

    private static ExitCode List(RightsModel model, string user, IReadOnlyList<string> groups, string? @namespace, bool isJson, Streams streams)
    {
        var grants = model.GrantsOf(user, groups, @namespace).ToList();
        foreach (var grant in grants)
        {
            var where = grant.Binding.Namespace is { } own ? $"namespace '{own}'" : "the cluster";
            streams.Data.WriteLine(isJson
                ? JsonSerializer.Serialize(
                    new
                    {
                        @namespace = grant.Binding.Namespace,
                        verbs = grant.Rule.Verbs,
                        apiGroups = grant.Rule.ApiGroups,
                        resources = grant.Rule.Resources,
                        resourceNames = grant.Rule.ResourceNames,
                        nonResourceURLs = grant.Rule.NonResourceUrls,
                        reason = grant.ToString(),
                    },
                    Json.Compact)
                : $"in {where}: {grant.Rule} ({grant.Binding})");
        }

        return grants.Count > 0 ? ExitCode.Success : ExitCode.No;
    }

    private static ExitCode Answer(RightsModel model, string file, Streams streams)
    {
        var lines = new AnswerLines();
        foreach (var request in QueryFile.Read(file))
        {
            streams.Data.WriteLine(lines.Of(model.Decide(request)));
        }

        return ExitCode.Success;
    }
}
