using Policies.Analyzers.CodeFixes.Compiler;

namespace Policies.Analyzers.CodeFixes.Tests.Compiler;

public sealed class UnknownNamespaceFixTests
{
    private const string Payments = "\n\npublic sealed class Payments() : NamespacePolicy(\"payments\") { public override Group On => Group.All; }";

    [Theory]
    [InlineData("Flow.To<{|CS0246:Payment|}>(8443.Tcp)", "Flow.To<Payments>(8443.Tcp)")]
    [InlineData("Flow.From(Peer.Namespace<{|CS0246:Paymets|}>(), 8443.Tcp)", "Flow.From(Peer.Namespace<Payments>(), 8443.Tcp)")]
    public Task Closest_is_named(string before, string after) =>
        FixTest<UnknownNamespaceFix>.Mends(Source.Network($"Flows = [{before}]") + Payments, Source.Network($"Flows = [{after}]") + Payments, "Known");

    [Fact]
    public Task Closest_of_another_namespace_is_named_with_it() => FixTest<UnknownNamespaceFix>.Mends(
        Source.Network("Flows = [Flow.To<{|CS0246:Vaults|}>(8443.Tcp)]").Replace("namespace Acme.Policies;", "using Policies;\n\nnamespace Acme.Policies\n{", StringComparison.Ordinal) + "}\n" + Other,
        Source.Network("Flows = [Flow.To<Cards.Vault>(8443.Tcp)]").Replace("namespace Acme.Policies;", "using Policies;\n\nnamespace Acme.Policies\n{", StringComparison.Ordinal) + "}\n" + Other,
        "Known");

    [Fact]
    public Task Namespace_of_others_is_named_by_text() => FixTest<UnknownNamespaceFix>.Mends(
        Source.Network("Flows = [Flow.To<{|CS0246:LegacyBilling|}>(8443.Tcp, 8444.Tcp)]"),
        Source.Network("Flows = [Flow.To(Peer.OutOfFleet(\"legacy-billing\"), 8443.Tcp, 8444.Tcp)]"),
        "Outside");

    [Fact]
    public Task Other_unknown_types_are_left() => FixTest<UnknownNamespaceFix>.Leaves(Source.Namespace("public static {|CS0246:Payment|}? Other => null;") + Payments);

    private const string Other = "namespace Acme.Cards\n{\n    public sealed class Vault() : NamespacePolicy(\"vault\") { public override Group On => Group.All; }\n}\n";
}
