using Policies.Verification.Connections;
using Policies.Verification.Network;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Queries;

/// <summary>
/// Holds two sets of policies against each other for everyone whom they could be about: the workloads of either input, every sort of pod and of
/// namespace that one of them tells apart, and every address.
/// </summary>
public sealed class PolicyComparison
{
    private readonly ConnectionAnalysis old;
    private readonly ConnectionAnalysis @new;

    private PolicyComparison(ConnectionAnalysis old, ConnectionAnalysis @new, IReadOnlyList<AlignedEnd> ends)
    {
        (this.old, this.@new) = (old, @new);
        var (opened, closed) = (new List<ConnectionChange>(), new List<ConnectionChange>());
        foreach (var source in ends)
        {
            var (was, became) = (Targets(old, source.OldSource), Targets(@new, source.NewSource));
            foreach (var destination in ends)
            {
                var before = destination.OldDestination is { } first ? was.GetValueOrDefault(first, ConnectionSet.None) : ConnectionSet.None;
                var after = destination.NewDestination is { } second ? became.GetValueOrDefault(second, ConnectionSet.None) : ConnectionSet.None;
                Add(opened, source, destination, after.Except(before), isNew: true);
                Add(closed, source, destination, before.Except(after), isNew: false);
            }
        }

        (Opened, Closed) = (opened, closed);
    }

    /// <summary>What the new set allows and the old one does not.</summary>
    public IReadOnlyList<ConnectionChange> Opened { get; }

    /// <summary>What the old set allows and the new one does not.</summary>
    public IReadOnlyList<ConnectionChange> Closed { get; }

    /// <summary>Whether both sets mean the same for everyone.</summary>
    public bool IsEquivalent => Opened.Count == 0 && Closed.Count == 0;

    /// <summary>Whether the new set is at least as strict: it allows nothing that the old one does not.</summary>
    public bool IsAtLeastAsStrict => Opened.Count == 0;

    /// <summary>Compares the policies of two inputs.</summary>
    /// <exception cref="TooManyClassesException">The policies tell apart more sorts of pods than can be looked at.</exception>
    public static PolicyComparison Of(NetworkModel old, NetworkModel @new)
    {
        var (before, after, one, other) = Analyses(old, @new);
        return new(one, other, [.. Workloads(before, after, one, other), .. Addresses(one, other)]);
    }

    /// <summary>
    /// Compares the policies of two clusters for the pods of some namespaces, and of those that neither has: what only one of them has, and addresses,
    /// which are each cluster's own, are left out.
    /// </summary>
    /// <exception cref="TooManyClassesException">The policies tell apart more sorts of pods than can be looked at.</exception>
    public static PolicyComparison OfPods(NetworkModel old, NetworkModel @new, IReadOnlySet<string> namespaces)
    {
        var (before, after, one, other) = Analyses(old, @new);
        var leftOut = old.Namespaces.Concat(@new.Namespaces).Select(written => written.Name).Where(name => !namespaces.Contains(name)).ToHashSet(StringComparer.Ordinal);
        return new(one, other, [.. Workloads(before, after, one, other).Where(end => !leftOut.Contains(end.OldSource!.Workload!.Namespace))]);
    }

    private static (NetworkModel Before, NetworkModel After, ConnectionAnalysis Old, ConnectionAnalysis New) Analyses(NetworkModel old, NetworkModel @new)
    {
        var everyone = new Population(old, @new);
        var (before, after) = (everyone.Under(old), everyone.Under(@new));
        return (before, after, new ConnectionAnalysis(before), new ConnectionAnalysis(after));
    }

    // Of workloads that no policy of either set tells apart, one stands for all.
    private static IEnumerable<AlignedEnd> Workloads(NetworkModel before, NetworkModel after, ConnectionAnalysis one, ConnectionAnalysis other)
    {
        NetworkPolicy[] both = [.. before.Policies, .. after.Policies];
        var (ofOld, ofNew) = (Keys(before, new(both)), Keys(after, new(both)));
        var second = other.Sources.Where(end => end.Workload is not null).ToDictionary(end => end.Text, StringComparer.Ordinal);
        return one.Sources.Where(end => end.Workload is not null)
            .OrderBy(end => end.Workload!.IsRepresentative)
            .DistinctBy(end => $"{ofOld[end.Text]} {ofNew[end.Text]}")
            .OrderBy(end => end.Text, StringComparer.Ordinal)
            .Select(end => new AlignedEnd(end.Text, end, end, second[end.Text], second[end.Text]));
    }

    private static Dictionary<string, string> Keys(NetworkModel model, PodClasses classes)
    {
        var namespaces = model.Namespaces.ToDictionary(one => one.Name, StringComparer.Ordinal);
        return model.Workloads.ToDictionary(
            workload => workload.ToString(),
            workload => string.Join(',', workload.Pods.Select(pod => classes.ClassOf(namespaces[workload.Namespace], pod).Number)),
            StringComparer.Ordinal);
    }

    private static IEnumerable<AlignedEnd> Addresses(ConnectionAnalysis one, ConnectionAnalysis other)
    {
        Endpoint[] all = [.. one.Sources, .. one.Destinations, .. other.Sources, .. other.Destinations];
        var ranges = AddressSet.Divide(all.Select(end => end.Addresses).OfType<AddressRange>().Distinct().Select(AddressSet.Of));
        return ranges.Select(range => new AlignedEnd(
            $"{range}[External]", At(one.Sources, range), At(one.Destinations, range), At(other.Sources, range), At(other.Destinations, range)));
    }

    private static Endpoint? At(IReadOnlyList<Endpoint> ends, AddressRange part) =>
        ends.FirstOrDefault(end => end.Addresses is { } range && range.Family == part.Family && range.First <= part.First && part.First <= range.Last);

    private static Dictionary<Endpoint, ConnectionSet> Targets(ConnectionAnalysis analysis, Endpoint? source) => source is null
        ? []
        : analysis.Connections(new() { From = new HashSet<Endpoint> { source }, IPv6 = true }).ToDictionary(connection => connection.Destination, connection => connection.Ports);

    private void Add(List<ConnectionChange> changes, AlignedEnd source, AlignedEnd destination, ConnectionSet ports, bool isNew)
    {
        if (ports.IsEmpty)
        {
            return;
        }

        changes.Add(new(source.Text, destination.Text, ports, isNew
            ? @new.Explain(source.NewSource!, destination.NewDestination!)
            : old.Explain(source.OldSource!, destination.OldDestination!)));
    }
}
