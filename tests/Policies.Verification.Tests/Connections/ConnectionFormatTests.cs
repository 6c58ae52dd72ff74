using Policies.GoldenFiles;
using Policies.Verification.Connections;
using Policies.Verification.Connections.Exposing;
using Policies.Verification.Connections.Formats;

namespace Policies.Verification.Tests.Connections;

public sealed class ConnectionFormatTests
{
    private static readonly ConnectionAnalysis Analysis = Cluster.Analysis(
        null,
        Cluster.Pod("web"),
        Cluster.Pod("api"),
        "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}, spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}}",
        "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web, namespace: shop}, spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}}",
        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: api, namespace: shop}, spec: {podSelector: {matchLabels: {app: api}}, policyTypes: [Ingress, Egress], ingress: [{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: http}]}]}}");

    [Fact]
    public void Text_is_a_line_for_each_connection() => Golden.Verify(Written(ConnectionText.Write, Plain()), "txt");

    [Fact]
    public void Text_names_what_decides() => Golden.Verify(Written(ConnectionText.Write, Full()), "txt");

    [Fact]
    public void Json_is_an_array() => Golden.Verify(Written(ConnectionJson.Write, Plain()), "json");

    [Fact]
    public void Json_names_what_decides() => Golden.Verify(Written(ConnectionJson.Write, Full()), "json");

    [Fact]
    public void Markdown_is_a_table() => Golden.Verify(Written(ConnectionMarkdown.Write, Plain()), "md");

    [Fact]
    public void Markdown_names_what_decides() => Golden.Verify(Written(ConnectionMarkdown.Write, Full()), "md");

    [Fact]
    public void A_graph_has_a_frame_for_each_namespace() =>
        Golden.Verify(Written((writer, report) => ConnectionGraph.Write(writer, report, Analysis.Model.Workloads), Plain()), "dot");

    private static ConnectionReport Plain() => new(Analysis.Connections());

    private static ConnectionReport Full() => new(Analysis.Pairs())
    {
        Explain = connection => Analysis.Explain(connection.Source, connection.Destination),
        Exposures = new ExposureAnalysis(Analysis).Exposures(),
    };

    private static string Written(Action<TextWriter, ConnectionReport> write, ConnectionReport report)
    {
        var written = new StringWriter { NewLine = "\n" };
        write(written, report);
        return written.ToString();
    }
}
