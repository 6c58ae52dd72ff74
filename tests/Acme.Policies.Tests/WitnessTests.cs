namespace Acme.Policies.Tests;

/// <summary>What is said when something does not hold: the witness is worth as much as the test.</summary>
public sealed class WitnessTests
{
    private static readonly CompiledFleet Fleet = CompiledFleet.Of<Fleet>();

    [Fact]
    public void A_connection_is_shown_with_its_policy_and_its_line()
    {
        var failure = Assert.Throws<PolicyTestException>(() => Fleet.With<Checkout>()[0].MustNotReach(End.Of<Checkout>(Checkout.Api), End.Of<Cart>(Cart.Api), 8080.Tcp));
        Assert.Contains("checkout-api", failure.Message, StringComparison.Ordinal);
        Assert.Contains("TCP 8080", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.Message.Contains("from Acme.Policies.Checkout.Network.Flows[1] at ", StringComparison.Ordinal), failure.Message);
        Assert.Contains("Checkout.cs(", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_is_shown_with_its_binding_and_its_line()
    {
        var failure = Assert.Throws<PolicyTestException>(() => Fleet.With<Checkout>()[0].MustNotAllow(Subject.Group("shop-checkout-on-call"), Verb.Get, Core.Secrets));
        Assert.Contains("gives Role 'checkout", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Checkout.cs(", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_less_strict_is_shown_with_its_policy_and_its_line()
    {
        var (open, closed) = (Fleet.Clusters.Single(cluster => cluster.Name == "freight-prod-en1"), Fleet.Clusters.Single(cluster => cluster.Name == "freight-stage-lyon"));
        var failure = Assert.Throws<PolicyTestException>(() => open.MustBeAsStrictAs(closed));
        Assert.Contains("'freight-prod-en1' allows what 'freight-stage-lyon' does not: [any]/[any] => ingress-nginx/controller[Workload] : TCP 80,443", failure.Message, StringComparison.Ordinal);
        Assert.Contains("PublicIngressNginx.cs(", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_without_a_subject_fails()
    {
        Assert.Contains("nothing is tested", Assert.Throws<PolicyTestException>(() => Fleet.Where(Env.Dev, Env.Prod)).Message, StringComparison.Ordinal);
        var without = Fleet.Clusters.First(cluster => !cluster.Has<Checkout>());
        Assert.Contains("nothing is tested", Assert.Throws<PolicyTestException>(() => without.MustNotReach(End.In<Checkout>(), End.AnyPod)).Message, StringComparison.Ordinal);
    }
}
