namespace Acme.Policies;

/// <summary>Finds the way for parcels and trucks; customers' side and the warehouses both ask.</summary>
public sealed class Routing() : NamespacePolicy("routing")
{
    public static Workload Api => new("routing-api") { Labels = [new("app", "routing-api")], Ports = [8080.Tcp] };

    public override Group? On => Groups.Tracking | Groups.Warehouses;

    public override string Owner => "network-planning";

    public override IReadOnlyList<Label> Annotations => [new("acme.example/runbook", "https://wiki.acme.example/routing")];

    public override Network Network => new() { AllowMonitoring = true, AllowNamespaceTraffic = true };

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("network-planning")] },
        new(Access.OnCall) { To = [Subject.Group("network-planning-on-call")] },
        new(Access.Deployer) { To = [Subject.OutOfFleet("ci", "network-planning")] },
    ];
}
