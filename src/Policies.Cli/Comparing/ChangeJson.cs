using System.Text.Json;
using System.Text.Json.Nodes;
using Policies.Verification.Changes;

namespace Policies.Cli.Comparing;

/// <summary>Changes for programs: all of them, uncut.</summary>
internal static class ChangeJson
{
    public static void Write(TextWriter writer, IReadOnlyList<FleetChange> changes)
    {
        var all = new JsonArray();
        foreach (var (clusters, common) in changes)
        {
            foreach (var change in common)
            {
                var written = new JsonObject { ["clusters"] = Texts(clusters.Where(cluster => cluster.Length > 0)), ["change"] = change.Word, ["kinds"] = Texts(change.Kinds.Select(Name)) };
                Describe(written, change);
                all.Add(written);
            }
        }

        writer.Write(new JsonObject { ["version"] = 1, ["changes"] = all }.ToJsonString(Json.Indented));
        writer.Write('\n');
    }

    /// <summary>A kind as options and programs write it.</summary>
    public static string Name(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static void Describe(JsonObject written, Change change)
    {
        switch (change)
        {
            case ChangedConnection connection:
                written["sources"] = Texts(connection.Sources);
                written["destinations"] = Texts(connection.Destinations);
                written["ports"] = connection.Ports.ToString();
                written["because"] = Texts(connection.Because);
                break;
            case ChangedRight right:
                written["subject"] = right.Subject;
                written["namespaces"] = Texts(right.Namespaces);
                written["right"] = right.Right;
                break;
            case ChangedPods pods:
                written["workload"] = pods.Workload;
                written["standard"] = pods.Standard.ToString();
                written["checks"] = Texts(pods.Checks);
                break;
            case ChangedStandard standard:
                written["namespace"] = standard.Namespace;
                written["before"] = standard.IsOld ? standard.Before?.ToString() ?? "none" : null;
                written["after"] = standard.IsNew ? standard.After?.ToString() ?? "none" : null;
                break;
            default:
                throw new JsonException($"There is no JSON for {change.GetType().Name}.");
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
