using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Network;

public sealed class MutableLabelFixTests
{
    private const string Others =
        """

        public sealed class Cart() : NamespacePolicy("cart") { public override Group On => Group.All; public override IReadOnlyList<Label> Labels => [new("team", "shop")]; }
        public sealed class Basket() : NamespacePolicy("basket") { public override Group On => Group.All; public override IReadOnlyList<Label> Labels => [new("team", "shop"), new("tier", "1")]; }
        """;

    [Theory]
    [InlineData("NamespaceSelector.Labelled(\"name\", \"gateway\")", "NamespaceSelector.Labelled(\"kubernetes.io/metadata.name\", \"gateway\")")]
    [InlineData("NamespaceSelector.Labelled(\"tier\", \"1\")", "NamespaceSelector.Labelled(\"kubernetes.io/metadata.name\", \"basket\")")]
    [InlineData("NamespaceSelector.Labelled(\"team\", \"shop\")", "NamespaceSelector.Where(Label.In(\"kubernetes.io/metadata.name\", \"basket\", \"cart\"))")]
    public Task Namespaces_are_named(string before, string after) => FixTest<MutableLabelFix>.Mends(
        Source.Network($"Flows = [{{|POL1021:Flow.From(Peer.Namespaces({before}), 80.Tcp)|}}]") + Others,
        Source.Network($"Flows = [Flow.From(Peer.Namespaces({after}), 80.Tcp)]") + Others);

    [Fact]
    public Task Label_that_nobody_has_is_left() =>
        FixTest<MutableLabelFix>.Leaves(Source.Network("Flows = [{|POL1021:Flow.From(Peer.Namespaces(NamespaceSelector.Labelled(\"team\", \"x\")), 80.Tcp)|}]") + Others);
}
