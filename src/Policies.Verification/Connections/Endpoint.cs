using Policies.Verification.Network;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>One end of a connection, by the text that it is printed as.</summary>
public sealed class Endpoint
{
    private Endpoint(EndpointKind kind, string text) => (Kind, Text) = (kind, text);

    /// <summary>What it is.</summary>
    public EndpointKind Kind { get; }

    /// <summary>As it is printed: <c>checkout/api[Deployment]</c>, <c>10.0.0.0-10.255.255.255[External]</c>, <c>{ingress-controller}</c>.</summary>
    public string Text { get; }

    /// <summary>The workload; null where it is none.</summary>
    public Workload? Workload { get; private init; }

    /// <summary>The addresses; null where it is none.</summary>
    public AddressRange? Addresses { get; private init; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static Endpoint Of(Workload workload) => new(EndpointKind.Workload, workload.ToString()) { Workload = workload };

    internal static Endpoint Of(AddressRange addresses) => new(EndpointKind.External, $"{addresses}[External]") { Addresses = addresses };

    internal static Endpoint IngressController() => new(EndpointKind.IngressController, "{ingress-controller}");

    internal static Endpoint Entity(string name) => new(EndpointKind.Entity, $"{{{name}}}");
}
