namespace Acme.Policies;

/// <summary>A namespace where card numbers are whole: two people release by hand, and developers see it in dev only.</summary>
public abstract class CardZoneNamespace(string name) : NamespacePolicy(name)
{
    public override Group? On => Groups.CardZone;

    public override string Owner => "card-zone";

    public override IReadOnlyList<Label> Labels => [new("acme.example/team", "card-zone"), new("acme.example/pci", "in-scope")];

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Access.OnCall) { To = [Subject.Group("card-zone-on-call")] },
        new(Access.Deployer) { To = [Subject.Group("card-zone-releases")] },
    ];

    public override IReadOnlyList<Override> Overrides =>
    [
        new Loosen(Groups.Dev)
        {
            Grants = [new(Access.DeveloperReadOnly) { To = [Subject.Group("card-zone")] }],
            Because = "made-up cards only", Owner = "card-zone", Until = new(2027, 07, 31),
        },
    ];
}
