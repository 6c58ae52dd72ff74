using Policies.Manifests;
using Policies.Rendering.Index;
using Policies.Verification.Admission;
using Policies.Verification.Changes;
using Policies.Verification.Network;
using Policies.Verification.Validation;

namespace Policies.Cli.Comparing;

/// <summary>Reads an input of <c>diff</c>: any manifests, or a folder that the compiler wrote, with what the index beside it knows.</summary>
internal sealed class SideReader(Streams streams, IReadOnlyList<Manifest> workloads)
{
    private const string ManifestsFolder = "manifests";

    private const string IndexFolder = "index";

    /// <summary>Reads a file or folder.</summary>
    /// <exception cref="CommandFailure">Something cannot be read, or an API server would refuse it.</exception>
    public Side Read(string path)
    {
        var whole = Path.Combine(path, ManifestsFolder);
        var clusters = ClustersOf(path);
        if (clusters.Count == 0 && ClustersOf(whole) is { Count: > 0 } inside)
        {
            (path, clusters) = (whole, inside);
        }

        if (clusters.Count > 0)
        {
            return new(clusters.ToDictionary(Name, cluster => Of(cluster, Beside(path)), StringComparer.Ordinal), IsFleet: true);
        }

        var index = IsCluster(path) ? Beside(Path.GetDirectoryName(Full(path)) ?? path) : null;
        return new(new Dictionary<string, World>(StringComparer.Ordinal) { [""] = Of(path, index) }, IsFleet: false);
    }

    private static List<string> ClustersOf(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Where(IsCluster).Order(StringComparer.Ordinal)] : [];

    private static bool IsCluster(string folder) => File.Exists(Path.Combine(folder, Inventory.FilePath));

    private static string Beside(string manifests) => Path.Combine(Path.GetDirectoryName(Full(manifests)) ?? manifests, IndexFolder);

    private static string Name(string folder) => Path.GetFileName(Full(folder));

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private World Of(string path, string? index)
    {
        var own = Inputs.Manifests(path, streams, mayBeEmpty: true).Manifests;
        IReadOnlyList<Manifest> manifests = [.. own, .. workloads];
        NetworkInput.Refuse(ManifestValidation.Refusals(own), NetworkModel.Read(own).Faults, streams);
        var malformed = AdmissionReview.Of(manifests, new(manifests, AdmissionLevel.Restricted, StandardVersion.Latest)).Faults;
        foreach (var fault in malformed)
        {
            streams.Remark($"error: {fault}");
        }

        return malformed.Count == 0
            ? new(own.Count == 0 ? [] : manifests, index is null ? [] : Known(Path.Combine(index, ClusterIndex.PathOf(Name(path)))))
            : throw CommandFailure.Unreadable("some pods cannot be judged");
    }

    private static IReadOnlyList<KnownWorkload> Known(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            return
            [
                .. from placed in ClusterIndex.Read(File.ReadAllBytes(file)).Namespaces
                   from workload in placed.Workloads
                   select new KnownWorkload(placed.Name, workload.Name, workload.Labels, [.. workload.Ports.SelectMany(Ports)], workload.ServiceAccount, workload.HostNetwork),
            ];
        }
        catch (Exception e) when (e is IndexFormatException or IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Unreadable($"'{file}' cannot be read as the index beside the manifests: {e.Message}; compile again, or take it away");
        }
    }

    private static IEnumerable<ContainerPort> Ports(IndexedPort port) =>
        port.Number is { } number ? [new(port.Name, Enum.Parse<Verification.Sets.Protocol>(port.Protocol, ignoreCase: true), number)] : [];
}
