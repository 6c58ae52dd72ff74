namespace Acme.Policies;

/// <summary>A namespace of the team that runs the warehouses.</summary>
public abstract class WarehouseNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.Warehouses;

    public override string Owner => "warehouses";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "warehouses")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.DeveloperReadOnly) { To = [Subject.Group("warehouses")] },
        new(Access.OnCall) { To = [Subject.Group("warehouses-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("ci-warehouses")] },
    ];
}
