namespace Acme.Policies;

/// <summary>Plays many shoppers against the shop as it will be, by the front door only; not in production.</summary>
public sealed class LoadTests() : ShopWebNamespace("load-tests")
{
    public static Workload Runner => new("runner") { Labels = [new("app", "runner")] };

    public override Group? On => Groups.Shop & !Groups.Prod;

    public override Network Network => new()
    {
        AllowNamespaceTraffic = true,
        Flows = [Flow.To<Gateway>(8080.Tcp) with { Sender = Runner, Receiver = Gateway.Router }],
    };
}
