using Policies.Cli.Compiled;
using Policies.Manifests;
using Policies.Verification.Admission;
using Policies.Verification.Changes;
using Policies.Verification.Network;
using Policies.Verification.Validation;

namespace Policies.Cli.Comparing;

/// <summary>Reads an input of <c>diff</c>: any manifests, or a folder that the compiler wrote, with what the index beside it knows.</summary>
internal sealed class SideReader(Streams streams, IReadOnlyList<Manifest> workloads)
{
    private const string ManifestsFolder = "manifests";

    /// <summary>Reads a file or folder.</summary>
    /// <exception cref="CommandFailure">Something cannot be read, or an API server would refuse it.</exception>
    public Side Read(string path)
    {
        var whole = Path.Combine(path, ManifestsFolder);
        var clusters = IndexedTree.ClusterFolders(path);
        if (clusters.Count == 0 && IndexedTree.ClusterFolders(whole) is { Count: > 0 } inside)
        {
            (path, clusters) = (whole, inside);
        }

        if (clusters.Count > 0)
        {
            return new(clusters.ToDictionary(Name, Of, StringComparer.Ordinal), IsFleet: true);
        }

        return new(new Dictionary<string, World>(StringComparer.Ordinal) { [""] = Of(path) }, IsFleet: false);
    }

    private World Of(string path)
    {
        var own = Inputs.Manifests(path, streams, mayBeEmpty: true);
        IReadOnlyList<Manifest> manifests = [.. own, .. workloads];
        NetworkInput.Refuse(ManifestValidation.Refusals(own), NetworkModel.Read(own).Faults, streams);
        var malformed = AdmissionReview.Of(manifests, new(manifests, AdmissionLevel.Restricted, StandardVersion.Latest)).Faults;
        foreach (var fault in malformed)
        {
            streams.Remark($"error: {fault}");
        }

        return malformed.Count == 0
            ? new(own.Count == 0 ? [] : manifests, IndexedTree.WorkloadsOf(path))
            : throw CommandFailure.Unreadable("some pods cannot be judged");
    }

    private static string Name(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
}
