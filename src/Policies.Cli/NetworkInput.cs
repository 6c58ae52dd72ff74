using Policies.Cli.Compiled;
using Policies.Manifests;
using Policies.Verification;
using Policies.Verification.Connections;
using Policies.Verification.Network;
using Policies.Verification.Sets;
using Policies.Verification.Validation;
using ConnectionEnd = Policies.Verification.Connections.Endpoint;

namespace Policies.Cli;

/// <summary>Reads what commands about connections are pointed at.</summary>
internal static class NetworkInput
{
    /// <summary>The cluster that manifests describe, with the workloads that the index beside compiled ones knows.</summary>
    /// <exception cref="CommandFailure">Something cannot be read, or an API server would refuse it, or there is nothing to judge.</exception>
    public static NetworkModel Model(IReadOnlyList<string> paths, NetworkOptions options, Streams streams)
    {
        var refusals = new List<Refusal>();
        var model = NetworkModel.Read(
            paths.SelectMany(path => Inputs.Each(path, streams, Judged)).SelectMany(Passed),
            options with { KnownWorkloads = [.. paths.SelectMany(IndexedTree.WorkloadsOf)] });
        Refuse(refusals, model.Faults, streams);
        return model.Workloads.Count > 0 || model.Policies.Count > 0 || model.Namespaces.Count > 0
            ? model
            : throw CommandFailure.Unreadable($"'{string.Join("', '", paths)}' holds no workload, namespace or policy to judge");

        IEnumerable<Manifest> Passed((IReadOnlyList<Manifest> Manifests, IReadOnlyList<Refusal> Refusals) file)
        {
            refusals.AddRange(file.Refusals);
            return file.Manifests;
        }
    }

    private static (IReadOnlyList<Manifest> Manifests, IReadOnlyList<Refusal> Refusals) Judged(IReadOnlyList<Manifest> manifests) => (manifests, ManifestValidation.Refusals(manifests));

    /// <summary>The ends that texts mean; null where nothing is asked.</summary>
    /// <exception cref="CommandFailure">A text means nothing in the input.</exception>
    public static HashSet<ConnectionEnd>? Ends(string[]? wanted, string option, IReadOnlyList<ConnectionEnd> among)
    {
        if (wanted is null or [])
        {
            return null;
        }

        var found = new HashSet<ConnectionEnd>();
        foreach (var text in wanted)
        {
            var meant = EndpointFinder.Find(text, among);
            if (meant.Count == 0)
            {
                var near = EndpointFinder.Near(text, among);
                throw CommandFailure.WrongUsage($"{option} '{text}' is nothing in the input{(near.Count == 0 ? "" : $"; near to it: {string.Join(", ", near)}")}");
            }

            found.UnionWith(meant);
        }

        return found;
    }

    /// <summary>The ports that a text means; all where nothing is asked.</summary>
    /// <exception cref="CommandFailure">The text is no port.</exception>
    public static ConnectionSet Ports(string? wanted) =>
        wanted is null ? ConnectionSet.All
        : PortText.TryParse(wanted, out var ports) ? ports
        : throw CommandFailure.WrongUsage($"--port '{wanted}' is no port; write it as in 443, TCP/8443, UDP/53 or 8000-8099");

    /// <summary>Says what an API server would refuse. What is refused but plain is judged as it is meant; from what is not plain there is no answer.</summary>
    /// <exception cref="CommandFailure">It is not plain what is meant.</exception>
    public static void Refuse(IReadOnlyList<Refusal> refusals, IReadOnlyList<Remark> faults, Streams streams)
    {
        foreach (var refusal in refusals)
        {
            streams.Remark(refusal.IsPlain ? $"warning: {refusal}" : $"error: {refusal}");
        }

        foreach (var fault in faults)
        {
            streams.Remark($"error: {fault}");
        }

        if (faults.Count > 0 || refusals.Any(refusal => !refusal.IsPlain))
        {
            throw CommandFailure.Unreadable("the input holds what an API server refuses, so there is no answer; mend it or leave it out");
        }
    }
}
