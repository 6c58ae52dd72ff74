using Policies.Objects.Addresses;
using ConnectionEnd = Policies.Verification.Connections.Endpoint;

namespace Policies.Testing;

/// <summary>One end of connections, said as definitions say it.</summary>
public sealed class End
{
    private readonly Func<CompiledCluster, ConnectionEnd, bool> isMeant;
    private readonly string text;

    private End(string text, Func<CompiledCluster, ConnectionEnd, bool> isMeant) => (this.text, this.isMeant) = (text, isMeant);

    /// <summary>Every pod of the cluster, known or imagined.</summary>
    public static End AnyPod { get; } = new("any pod", (_, end) => end.Workload is not null);

    /// <summary>Every pod of a namespace, known or imagined.</summary>
    public static End In<TNamespace>()
        where TNamespace : NamespacePolicy =>
        new($"the pods of {typeof(TNamespace).Name}", (cluster, end) => end.Workload is { } workload && cluster.NamesOf(typeof(TNamespace)).Contains(workload.Namespace));

    /// <summary>The pods of a workload of a namespace.</summary>
    public static End Of<TNamespace>(Workload workload)
        where TNamespace : NamespacePolicy =>
        new($"'{workload.Name}' of {typeof(TNamespace).Name}", (cluster, end) => end.Workload is { } one && one.Name == workload.Name && cluster.NamesOf(typeof(TNamespace)).Contains(one.Namespace));

    /// <summary>An address outside the cluster.</summary>
    /// <exception cref="ArgumentException">The text is no address.</exception>
    public static End Address(string address) => IpAddress.TryParse(address, out var wanted)
        ? new(address, (_, end) => end.Addresses is { } range && range.First <= wanted && range.Last >= wanted)
        : throw new ArgumentException($"'{address}' is no address.", nameof(address));

    /// <inheritdoc/>
    public override string ToString() => text;

    internal bool Means(CompiledCluster cluster, ConnectionEnd end) => isMeant(cluster, end);
}
