namespace Acme.Policies.Tests;

/// <summary>Who must, and must not, be able to talk to whom, whatever the definitions say.</summary>
public sealed class ConnectionTests
{
    private static readonly CompiledFleet Fleet = CompiledFleet.Of<Fleet>();

    [Fact]
    public void No_workload_of_the_shop_reaches_the_metadata_server_in_production() =>
        Fleet.Where(Env.Prod, Project.Shop, Serves.Customers).Each(cluster =>
        {
            cluster.MustNotReach(End.In<Checkout>(), End.Address("169.254.169.254"), 80.Tcp);
            cluster.MustNotReach(End.In<Gateway>(), End.Address("169.254.169.254"), 80.Tcp);
            cluster.MustNotReach(End.In<Storefront>(), End.Address("169.254.169.254"), 80.Tcp);
        });

    [Fact]
    public void Checkout_reaches_the_cart_and_the_prices() =>
        Fleet.With<Checkout>().Each(cluster =>
        {
            cluster.MustReach(End.Of<Checkout>(Checkout.Api), End.Of<Cart>(Cart.Api), 8080.Tcp);
            cluster.MustReach(End.Of<Checkout>(Checkout.Api), End.Of<Pricing>(Pricing.Api), 8080.Tcp);
        });

    [Fact]
    public void Only_the_API_of_checkout_reaches_the_cart() =>
        Fleet.With<Checkout>().Each(cluster => cluster.MustNotReach(End.Of<Checkout>(Checkout.ReceiptPrinter), End.In<Cart>()));

    [Fact]
    public void Nobody_but_the_tokeniser_reaches_the_card_vault() =>
        Fleet.With<CardVault>().Each(cluster =>
        {
            cluster.MustReach(End.Of<Tokeniser>(Tokeniser.Api), End.Of<CardVault>(CardVault.Vault), 8443.Tcp);
            cluster.MustNotReach(End.In<SecurityModules>(), End.In<CardVault>());
        });

    [Fact]
    public void The_card_vault_reaches_no_public_address() =>
        Fleet.With<CardVault>().Each(cluster => cluster.MustNotReach(End.In<CardVault>(), End.Address("8.8.8.8")));

    [Fact]
    public void Nothing_in_production_is_called_from_the_internet_but_by_the_front_door() =>
        Fleet.Where(Env.Prod).Where(cluster => cluster.Has<Payments>()).Each(cluster =>
        {
            cluster.MustNotReach(End.Address("8.8.8.8"), End.In<Payments>());
            cluster.MustNotReach(End.Address("8.8.8.8"), End.In<Ledger>());
        });

    [Fact]
    public void The_ledger_reaches_no_public_address() =>
        Fleet.With<Ledger>().Each(cluster => cluster.MustNotReach(End.Of<Ledger>(Ledger.Api), End.Address("8.8.8.8")));

    [Fact]
    public void The_gateway_reaches_the_storefront_and_nothing_reaches_back() =>
        Fleet.With<Gateway>().Each(cluster =>
        {
            cluster.MustReach(End.Of<Gateway>(Gateway.Router), End.Of<Storefront>(Storefront.Pages), 8080.Tcp);
            cluster.MustNotReach(End.In<Storefront>(), End.Of<Gateway>(Gateway.TlsRotator));
        });
}
