using System.Text;
using System.Text.Json;
using Policies.Lowering;
using Policies.Objects;
using Policies.RealTools;
using Policies.Sample.Tests.Written;

namespace Policies.Sample.Tests.Real;

/// <summary>What a real API server makes of three clusters' core, RBAC and networking objects.</summary>
[Collection(nameof(TreesAreWritten))]
public sealed class ApiServerTests(WrittenTrees trees, RealApiServer server) : IClassFixture<RealApiServer>
{
    private static readonly string[] Groups = ["", "rbac.authorization.k8s.io", "networking.k8s.io"];

    // What the server says of an object, whoever sent it.
    private static readonly string[] Servers = ["uid", "creationTimestamp", "managedFields", "resourceVersion", "selfLink", "generation"];

    [SkippableTheory]
    [InlineData("shop-dev-ew1")]
    [InlineData("pay-prod-lyon")]
    [InlineData("depot-prod-lyon")]
    public async Task A_dry_run_gives_back_what_was_sent(string cluster)
    {
        var sent = SampleFleet.Lowered.Single(each => each.Cluster.Cluster.Name == cluster).Manifests
            .Where(manifest => Groups.Contains(manifest.Object.Group))
            .ToList();
        Assert.True(sent.Count > 100);

        await using var namespaces = await RealNamespaces.MakeAsync(server, sent.Select(manifest => manifest.Object.Namespace).OfType<string>().Distinct());
        var answers = await DryRunAsync([.. sent.Where(manifest => manifest.Object.Kind != "Namespace")], trees.Of(cluster), "create");

        // A namespace that is there cannot be made; it can be applied.
        answers.AddRange(await DryRunAsync([.. sent.Where(manifest => manifest.Object.Kind == "Namespace")], trees.Of(cluster), "replace"));

        Assert.Equal(sent.Count, answers.Count);
        var byKey = answers.ToDictionary(answer => KeyOf(answer), Canonical.Of);
        Assert.All(sent, manifest => Assert.Equal(Canonical.Of(AsServerHoldsIt(EmbeddedTexts.In(manifest.Object.Root))), byKey[manifest.Object.ToString()]));
    }

    private async Task<List<JsonElement>> DryRunAsync(List<Manifest> manifests, string folder, string verb)
    {
        var files = manifests.SelectMany(manifest => new[] { "-f", Path.Combine(folder, manifest.Path) });
        var output = await server.KubectlAsync([verb, "--dry-run=server", "--validate=false", "-o", "json", .. files]);
        Assert.True(output.ExitCode == 0, output.Error);
        return [.. Documents(output.Output).Select(Trimmed)];
    }

    // kubectl writes one JSON document after the other.
    private static List<JsonElement> Documents(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new() { AllowMultipleValues = true });
        var documents = new List<JsonElement>();
        while (reader.Read())
        {
            documents.Add(JsonElement.ParseValue(ref reader));
        }

        return documents;
    }

    // An item without what only a server can say.
    private static JsonElement Trimmed(JsonElement item)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(item.GetRawText())!.AsObject();
        var metadata = json["metadata"]!.AsObject();
        foreach (var field in Servers)
        {
            metadata.Remove(field);
        }

        json.Remove("status");
        if ((string?)json["kind"] == "Namespace")
        {
            json.Remove("spec");
        }

        return JsonSerializer.SerializeToElement(json);
    }

    // The server is of Kubernetes 1.20, which does not know the end of a range of ports and drops it.
    private static Node AsServerHoldsIt(Node node) => node switch
    {
        Mapping mapping => new Mapping([.. mapping
            .Where(entry => entry.Key != "endPort")
            .Select(entry => new KeyValuePair<string, Node>(entry.Key, AsServerHoldsIt(entry.Value)))]),
        Sequence sequence => new Sequence([.. sequence.Select(AsServerHoldsIt)]),
        _ => node,
    };

    private static string KeyOf(JsonElement item)
    {
        string? At(string name) => item.GetProperty("metadata").TryGetProperty(name, out var value) ? value.GetString() : null;
        var version = item.GetProperty("apiVersion").GetString()!;
        return new ObjectKey(version.Contains('/', StringComparison.Ordinal) ? version[..version.IndexOf('/', StringComparison.Ordinal)] : "", item.GetProperty("kind").GetString()!, At("namespace"), At("name")!).ToString();
    }
}
