using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Network;

public sealed class PolicyFixesTests
{
    private const string Api = "public static Workload Api => new(\"api\") { Labels = [new(\"app\", \"api\")], Ports = [8080.Tcp] };\n";

    [Fact]
    public Task Two_peers_become_one() => FixTest<SplitPeerFix>.Mends(
        Policy("Ingress = [new() { Peers = [Peer.Namespaces(NamespaceSelector.Labelled(\"kubernetes.io/metadata.name\", \"a\")), {|POL1007:Peer.Pods(Pod.Labelled(\"app\", \"b\"))|}], Ports = [80.Tcp] }]"),
        Policy("Ingress = [new() { Peers = [Peer.Namespaces(NamespaceSelector.Labelled(\"kubernetes.io/metadata.name\", \"a\"), Pod.Labelled(\"app\", \"b\"))], Ports = [80.Tcp] }]"));

    [Fact]
    public Task Pods_of_a_workload_are_selected() => FixTest<EveryPodFix>.Mends(
        Policy("Ingress = [new() { Peers = [Peer.ControlPlane], Ports = [80.Tcp] }]", "{|POL1006:Pod.Any|}"),
        Policy("Ingress = [new() { Peers = [Peer.ControlPlane], Ports = [80.Tcp] }]", "Pod.Of(Api)"),
        "Api");

    [Theory]
    [InlineData("Ingress", "Peer.ControlPlane")]
    [InlineData("Egress", "Peer.Namespace<Checkout>(Api)")]
    public Task Ports_of_the_workload_are_listed(string direction, string peer) => FixTest<EveryPortFix>.Mends(
        Policy($"{direction} = [{{|POL1009:new() {{ Peers = [{peer}] }}|}}]", "Pod.Of(Api)"),
        Policy($"{direction} = [new() {{ Peers = [{peer}], Ports = Api.Ports }}]", "Pod.Of(Api)"));

    [Fact]
    public Task Types_that_leave_rules_out_go() => FixTest<PolicyTypesFix>.Mends(
        Policy("Egress = [{|POL1004:new() { Peers = [Peer.ControlPlane], Ports = [443.Tcp] }|}], Ingress = [new() { Peers = [Peer.ControlPlane], Ports = [443.Tcp] }], Types = PolicyTypes.Ingress"),
        Policy("Egress = [new() { Peers = [Peer.ControlPlane], Ports = [443.Tcp] }], Ingress = [new() { Peers = [Peer.ControlPlane], Ports = [443.Tcp] }]"));

    [Theory]
    [InlineData("Egress = []")]
    [InlineData("Types = PolicyTypes.Both")]
    public Task Direction_without_rules_goes(string member) => FixTest<PolicyTypesFix>.Mends(
        Source.Network($$"""Policies = [{|POL1005:new("a") { Pods = Pod.Labelled("app", "a"), Ingress = [new() { Peers = [Peer.ControlPlane], Ports = [80.Tcp] }], {{member}} }|}]"""),
        Source.Network("""Policies = [new("a") { Pods = Pod.Labelled("app", "a"), Ingress = [new() { Peers = [Peer.ControlPlane], Ports = [80.Tcp] }] }]"""));

    [Fact]
    public Task Types_that_are_none_go() => FixTest<PolicyTypesFix>.Mends(
        Policy("Ingress = [], Types = {|POL0004:PolicyTypes.None|}"),
        Policy("Ingress = []"));

    [Fact]
    public Task Label_is_asked_for_too() => FixTest<AbsentLabelFix>.Mends(
        Policy("Ingress = []", "{|POL1032:Pod.Where(Label.In(\"app\", \"a\"), Label.NotIn(\"env\", \"prod\"))|}"),
        Policy("Ingress = []", "Pod.Where(Label.In(\"app\", \"a\"), Label.Exists(\"env\"), Label.NotIn(\"env\", \"prod\"))"));

    private static string Policy(string members, string pods = "Pod.Labelled(\"app\", \"a\")") =>
        Source.Namespace(Api + $$"""public override Network Network => new() { Policies = [new("a") { Pods = {{pods}}, {{members}} }] };""");
}
