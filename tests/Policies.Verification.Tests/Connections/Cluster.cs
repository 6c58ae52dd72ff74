using Policies.Manifests;
using Policies.Verification.Connections;
using Policies.Verification.Network;

namespace Policies.Verification.Tests.Connections;

/// <summary>Small clusters, said in YAML.</summary>
internal static class Cluster
{
    /// <summary>A pod of namespace <c>shop</c> that listens on 8080 by the name of <c>http</c>.</summary>
    public static string Pod(string name, string labels = "", string @namespace = "shop", string spec = "") =>
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: {name}, namespace: {@namespace}, labels: {{{(labels.Length > 0 ? labels : $"app: {name}")}}}}}, " +
        $"spec: {{{(spec.Length > 0 ? spec + ", " : "")}containers: [{{name: main, ports: [{{name: http, containerPort: 8080}}]}}]}}}}";

    /// <summary>An analysis of documents.</summary>
    public static ConnectionAnalysis Analysis(NetworkOptions? options, params string[] documents)
    {
        var read = ManifestReader.ReadText(string.Join("\n---\n", documents), "cluster.yaml");
        Assert.Empty(read.Faults);
        return new(NetworkModel.Read(read.Manifests, options));
    }

    /// <summary>The connections between workloads, as lines; those with addresses are left out.</summary>
    public static string Inside(params string[] documents) => Text(Analysis(null, documents).Connections().Where(connection =>
        connection.Source.Kind != EndpointKind.External && connection.Destination.Kind != EndpointKind.External));

    /// <summary>All connections, as lines.</summary>
    public static string All(params string[] documents) => Text(Analysis(null, documents).Connections());

    /// <summary>Connections as lines, with kinds left out.</summary>
    public static string Text(IEnumerable<Connection> connections) =>
        string.Join('\n', connections).Replace("[Pod]", "", StringComparison.Ordinal).Replace("[External]", "", StringComparison.Ordinal);
}
