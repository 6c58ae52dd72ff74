namespace Policies.Rendering.Index;

/// <summary>A workload that is known to run in a namespace.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Member">The member that says it.</param>
/// <param name="Labels">Labels of its pods.</param>
/// <param name="Ports">Ports on which they listen.</param>
/// <param name="ServiceAccount">The service account under which they run; null for the default one.</param>
/// <param name="HostNetwork">Whether they are on the host network.</param>
public sealed record IndexedWorkload(
    string Name,
    string Member,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyList<IndexedPort> Ports,
    string? ServiceAccount,
    bool HostNetwork)
{
    internal static void Write(JsonText json, IndexedWorkload workload) => json
        .Text("name", workload.Name)
        .Text("member", workload.Member)
        .Object("labels", workload.Labels, Write)
        .Lines("ports", workload.Ports, IndexedPort.Write)
        .Text("serviceAccount", workload.ServiceAccount)
        .Flag("hostNetwork", workload.HostNetwork);

    private static void Write(JsonText json, IReadOnlyDictionary<string, string> labels)
    {
        foreach (var key in labels.Keys.Order(StringComparer.Ordinal))
        {
            json.Text(key, labels[key]);
        }
    }
}
