namespace Acme.Policies;

/// <summary>What customers say of products; keeps it in the company's databases.</summary>
public sealed class Reviews() : ShopWebNamespace("reviews")
{
    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows = [Flow.To(Peer.Addresses(Networks.Databases, except: Networks.CardDatabases), 5432.Tcp)],
    };
}
