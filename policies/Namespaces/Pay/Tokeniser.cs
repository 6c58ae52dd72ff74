namespace Acme.Policies;

/// <summary>Swaps a card number for a token on the way in, and back on the way to the card schemes.</summary>
public sealed class Tokeniser() : CardZoneNamespace("tokeniser")
{
    public static Workload Api => new("tokeniser-api") { Labels = [new("app", "tokeniser-api")], Ports = [8443.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.IngressController, 8443.Tcp) with { Receiver = Api },
            Flow.To(Peer.Addresses(Networks.CardSchemes), 443.Tcp) with { Sender = Api },
        ],
    };
}
