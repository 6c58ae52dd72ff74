using System.Net;

namespace Policies.Tests.Enforcement;

/// <summary>One end of a connection.</summary>
public sealed record Party(string Name, Place Place, string Address)
{
    private static readonly Dictionary<string, string> NoLabels = [];

    public IPAddress Ip { get; } = IPAddress.Parse(Address);

    public string Namespace { get; init; } = "";

    public IReadOnlyDictionary<string, string> Labels { get; init; } = NoLabels;

    /// <summary>What the API server gives every namespace.</summary>
    public IReadOnlyDictionary<string, string> NamespaceLabels => new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = Namespace };

    public bool IsApiServer { get; init; }

    public static Party Pod(string @namespace, string address, params (string Key, string Value)[] labels) =>
        new($"{@namespace}/[{string.Join(",", labels.Select(label => label.Key + "=" + label.Value))}]", Place.Pod, address)
        {
            Namespace = @namespace,
            Labels = labels.ToDictionary(label => label.Key, label => label.Value),
        };

    public static Party Outside(string address) => new(address, Place.Outside, address);

    public override string ToString() => Name;
}
