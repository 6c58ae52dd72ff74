using Microsoft.CodeAnalysis.CSharp;
using Policies.Analyzers.Locations;

namespace Policies.Analyzers.Tests.Locations;

public sealed class MemberLocatorTests
{
    private const string Around = """
        using Policies;

        namespace Acme.Policies;

        public static class Groups
        {
            public static Group Dev => Group.Of(Stage.Dev);
        }

        public static class Common
        {
            public static NetworkPolicy Egress => new("common-egress") { Pods = Pod.Any, Egress = [] };
            public static IReadOnlyList<NetworkPolicy> Both => [Egress, new("other") { Pods = Pod.Any }];
            public static Cluster Made(string name, string pods) => new(name) { Addresses = new() { Pods = [pods] } };
        }

        """;

    [Theory]
    [InlineData("Checkout", "class [|Checkout|]() : NamespacePolicy(\"checkout\");")]
    [InlineData("Checkout.Name", "class Checkout() : NamespacePolicy([|\"checkout\"|]);")]
    [InlineData("Checkout.Name", "class Checkout : NamespacePolicy { public Checkout() : base([|\"checkout\"|]) { } }")]
    [InlineData("Checkout.Name", "class Shop(string owner, string title) : NamespacePolicy(title); class Checkout() : Shop(\"me\", [|\"checkout\"|]);")]
    [InlineData("Checkout.Owner", "class Checkout { public override string Owner => [|\"me\"|]; }")]
    [InlineData("Checkout.On", "class Checkout { public override Group On => [|Groups.Dev|]; }")]
    [InlineData("Checkout.On", "class Checkout { public override Group [|On|] => Groups.Dev & Groups.Dev; }")]
    [InlineData("Checkout.Network.AllowInternet", "class Checkout { public override Network Network => new() { AllowMonitoring = true, AllowInternet = [|true|] }; }")]
    [InlineData("Checkout.Network.Flows[1]", "class Checkout { public override Network Network => new() { Flows = [Flow.From<A>(), [|Flow.To<B>(8443.Tcp)|]] }; }")]
    [InlineData("Checkout.Network.Flows[0].Ports[1]", "class Checkout { public override Network Network => new() { Flows = [Flow.To<B>(8443.Tcp, [|0.Tcp|])] }; }")]
    [InlineData("Checkout.Network.Flows[0].Ports[1].Number", "class Checkout { public override Network Network => new() { Flows = [Flow.To<B>(8443.Tcp, [|0.Tcp|])] }; }")]
    [InlineData("Checkout.Network.Flows[0].Peer.Range", "class Checkout { public override Network Network => new() { Flows = [Flow.To(Peer.Addresses([|\"10.0.0.0/33\"|]), 1.Tcp)] }; }")]
    [InlineData("Checkout.Network.Flows[0].Peer.Except[1]", "class Checkout { public override Network Network => new() { Flows = [Flow.To(Peer.Addresses(\"10.0.0.0/8\", \"10.1.0.0/16\", [|\"x\"|]), 1.Tcp)] }; }")]
    [InlineData("Checkout.Network.Flows[0].Peer.Except[0]", "class Checkout { public override Network Network => new() { Flows = [Flow.To(Peer.Addresses(\"10.0.0.0/8\", except: [|\"x\"|]), 1.Tcp)] }; }")]
    [InlineData("Checkout.Network.Flows[0].Sender.Name", "class Checkout { static Workload Api => new([|\"Api\"|]); public override Network Network => new() { Flows = [Flow.To<B>() with { Sender = Api }] }; }")]
    [InlineData("Checkout.Network.Flows[0].Sender", "class Checkout { static Workload Api => new(\"Api\"); public override Network Network => new() { Flows = [Flow.To<B>() with { Sender = [|Api|] }] }; }")]
    [InlineData("Checkout.Network.Flows[0].Ports[0]", "class Checkout { public override Network Network => new() { Flows = [Flow.To<B>([|1.Tcp|]) with { Sender = Api }] }; }")]
    [InlineData("Checkout.Network.Policies[0].Pods.Labels[0].Key", "class Checkout { public override Network Network => new() { Policies = [new(\"a\") { Pods = Pod.Labelled([|\"k k\"|], \"v\") }] }; }")]
    [InlineData("Checkout.Network.Policies[0].Pods.Conditions[1].Values[2]", "class Checkout { public override Network Network => new() { Policies = [new(\"a\") { Pods = Pod.Where(Label.Exists(\"x\"), Label.In(\"k\", \"a\", \"b\", [|\"c c\"|])) }] }; }")]
    [InlineData("Checkout.Network.Policies[1].Name", "class Checkout { public override Network Network => new() { Policies = [Common.Egress, new([|\"a\"|]) { Pods = Pod.Any }] }; }")]
    [InlineData("Checkout.Network.Policies[2].Name", "class Checkout { public override Network Network => new() { Policies = [.. Common.Both, new([|\"a\"|]) { Pods = Pod.Any }] }; }")]
    [InlineData("Checkout.Network.Policies[0]", "class Checkout { public override Network Network => new() { Policies = [[|Common.Egress|]] }; }")]
    [InlineData("Checkout.Labels[0].Value", "class Checkout { public override IReadOnlyList<Label> Labels => [new(\"team\", [|\"x y\"|])]; }")]
    [InlineData("Checkout.Overrides[1].Network.AllowInternet", "class Checkout { public override IReadOnlyList<Override> Overrides => [new Tighten(Groups.Dev) { Because = \"x\" }, new Loosen(Groups.Dev) { Network = new() { AllowInternet = [|true|] } }]; }")]
    [InlineData("Checkout.Overrides[0].Until", "class Checkout { public override IReadOnlyList<Override> Overrides => [new Loosen(Groups.Dev) { Until = [|new(2027, 01, 31)|] }]; }")]
    [InlineData("Checkout.Overrides[0].Until.Month", "class Checkout { public override IReadOnlyList<Override> Overrides => [new Loosen(Groups.Dev) { Until = new(2027, [|13|], 31) }]; }")]
    [InlineData("Checkout.Roles[0].Rules[0].Targets[1].Names[0]", "class Checkout { public override IReadOnlyList<Role> Roles => [new(\"r\") { Rules = [Allow.Get(Core.Pods.Logs, Core.Secrets.Named([|\"a/b\"|]))] }]; }")]
    [InlineData("Checkout.Roles[0].BoundTo[0].Name", "class Checkout { public override IReadOnlyList<Role> Roles => [new(\"r\") { BoundTo = [Subject.Group([|\"\"|])] }]; }")]
    [InlineData("Checkout.Roles[0].Missing.Thing", "class Checkout { public override IReadOnlyList<Role> Roles => [[|new(\"r\") { BoundTo = [] }|]]; }")]
    [InlineData("Checkout.Releases[0].Chart.Version", "class Checkout { public override IReadOnlyList<HelmRelease> Releases => [new(\"p\") { Chart = Chart.From(\"https://x\", \"p\", [|\"1.x\"|]) }]; }")]
    [InlineData("Checkout.Network", "class Checkout { public override Network [|Network|] { get { return new() { AllowInternet = true }; } } }")]
    [InlineData("Checkout.Network.AllowInternet", "class Checkout { public override Network Network { get { return new() { AllowInternet = [|true|] }; } } }")]
    [InlineData("Checkout.Network.AllowInternet", "class Checkout { public override Network [|Network|] { get { var n = new Network(); return n; } } }")]
    [InlineData("Checkout.Unheard.Of", "class [|Checkout|]() : NamespacePolicy(\"checkout\");")]
    [InlineData("Clusters.One.Addresses.Pods[1]", "class Clusters { public static Cluster One => new(\"one\") { Addresses = new() { Pods = [\"10.0.0.0/8\", [|\"x\"|]] } }; }")]
    [InlineData("Clusters.One.Addresses.Pods[0]", "class Clusters { public static Cluster One { get; } = new(\"one\") { Addresses = new() { Pods = new Cidr[] { [|\"x\"|] } } }; }")]
    [InlineData("Clusters.One.Dns.Services[0]", "class Clusters { public static Cluster One => new(\"one\") { Dns = Dns.KubeDns(service: [|\"x\"|], NodeLocal.Redirected) }; }")]
    [InlineData("Clusters.One.Dns.NodeLocal.Address", "class Clusters { public static Cluster One => new(\"one\") { Dns = Dns.KubeDns(\"10.0.0.1\", NodeLocal.At([|\"x\"|])) }; }")]
    [InlineData("Clusters.One.Values.FluentBit.GraylogIp", "class Clusters { public static Cluster One => new(\"one\") { Values = new() { FluentBit = new() { GraylogIp = [|\"x\"|] } } }; }")]
    [InlineData("Clusters.One.Addresses.ApiServer", "class Clusters { public static Cluster One => new(\"one\") { Addresses = [|new() { Pods = [] }|] }; }")]
    [InlineData("Clusters.One.Addresses.Pods[0]", "class Clusters { public static Cluster One => Common.Made(\"one\", [|\"x\"|]); }")]
    [InlineData("Clusters.Two.Addresses.Pods[0]", "class Clusters { static readonly Cluster One = new(\"one\") { Addresses = new() { Pods = [[|\"x\"|]] } }; public static Cluster Two => One with { Name = \"two\" }; }")]
    [InlineData("Clusters.Two.Name", "class Clusters { static Cluster One => new(\"one\"); public static Cluster Two => One with { Name = [|\"two\"|] }; }")]
    [InlineData("Fleet.Modules[0].Versions[0].On", "class Fleet : FleetDefinition { public override IReadOnlyList<ModuleUse> Modules => [Use.Module<A>().But<B>(on: [|Groups.Dev|])]; }")]
    [InlineData("Fleet.Rollout.Waves[0].Share.Value", "class Fleet : FleetDefinition { public override Rollout Rollout => new() { Waves = [new(\"dev\", Groups.Dev) { Share = [|101.Percent|] }] }; }")]
    [InlineData("Fleet.Rollout.Freezes[0].From", "class Fleet : FleetDefinition { public override Rollout Rollout => new() { Freezes = [new() { From = [|new(2027, 1, 2)|], Through = new(2026, 1, 1) }] }; }")]
    [InlineData("Fleet.Retirements[0].Name", "class Fleet : FleetDefinition { public override IReadOnlyList<Retired> Retirements => [Retired.Namespace([|\"x\"|], on: new(2026, 1, 1), because: \"y\")]; }")]
    [InlineData("Clusters.One.Values.Sections[0].Settings[0].Key", "record Grafana(string Admin) : ValuesSection(\"grafana\") { public override IReadOnlyList<Setting> Settings => [new([|\"a b\"|], Admin)]; } class Clusters { public static Cluster One => new(\"one\") { Values = new() { Sections = [new Grafana(\"me\")] } }; }")]
    [InlineData("Outer.Inner.Owner", "class Outer { class Inner { public string Owner => [|\"me\"|]; } }")]
    [InlineData("Clusters.One.Name", "partial class Clusters; partial class Clusters { public static Cluster One => new([|\"one\"|]); }")]
    public void Member_is_found_where_it_is_written(string path, string marked)
    {
        var (text, start, length) = Marked.Read(marked);
        var tree = CSharpSyntaxTree.ParseText(Around + text, path: "Test.cs");

        var location = new MemberLocator([tree]).Find("Acme.Policies." + path);

        Assert.NotNull(location);
        Assert.Equal(text[start..(start + length)], tree.GetText().ToString(location.SourceSpan));
        Assert.Equal(Around.Length + start, location.SourceSpan.Start);
    }

    [Fact]
    public void What_takes_several_lines_is_shown_by_its_name_or_first_line()
    {
        var (text, start, length) = Marked.Read(
            """
            namespace Acme;
            class Clusters
            {
                public static Cluster [|One|] => new("one")
                {
                    Region = "here",
                };
            }
            """);

        var location = new MemberLocator([CSharpSyntaxTree.ParseText(text)]).Find("Acme.Clusters.One");

        Assert.Equal((start, length), (location!.SourceSpan.Start, location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Acme.Nowhere")]
    [InlineData("...")]
    [InlineData("[3]")]
    public void What_is_not_in_the_source_is_not_found(string path) =>
        Assert.Null(new MemberLocator([CSharpSyntaxTree.ParseText(Around)]).Find(path));

    [Fact]
    public void Members_that_name_each_other_end()
    {
        var tree = CSharpSyntaxTree.ParseText("namespace N; class A { static Workload X => Y; static Workload Y => X; }");

        Assert.NotNull(new MemberLocator([tree]).Find("N.A.X.Name"));
    }
}
