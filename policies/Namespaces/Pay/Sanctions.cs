namespace Acme.Policies;

/// <summary>Fetches the authorities' lists and says whether a name is on one.</summary>
public sealed class Sanctions() : RiskNamespace("sanctions")
{
    public static Workload Lists => new("lists") { Labels = [new("app", "lists")], Ports = [8080.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowInternet = true,
        Flows = [Flow.From<Payments>(8080.Tcp) with { Sender = Payments.Api, Receiver = Lists }],
    };
}
