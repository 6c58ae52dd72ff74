namespace Acme.Policies;

/// <summary>Vouchers and gift cards; marketing changes what is on, developers change how it works.</summary>
public sealed class Promotions() : CheckoutNamespace("promotions")
{
    public override Network Network => new() { AllowMonitoring = true };

    public override IReadOnlyList<Role> Roles =>
    [
        new("promotions-editor")
        {
            Rules = [Allow.Get(Core.ConfigMaps.Named("promotions")), Allow.Update(Core.ConfigMaps.Named("promotions"))],
            BoundTo = [Subject.Group("marketing")],
        },
    ];
}
