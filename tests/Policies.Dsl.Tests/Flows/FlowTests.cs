using Policies.Evaluation;
using Policies.Lowering;
using Policies.Tests.Enforcement;
using Policies.Tests.Fleets;
using Policies.Tests.Trees;

namespace Policies.Tests.Flows;

/// <summary>Which ends a flow binds to, and what is said where it cannot.</summary>
public sealed class FlowTests
{
    private static readonly Party Api = Party.Pod("checkout", "10.64.0.1", ("app", "api"));

    [Fact]
    public void A_flow_binds_to_the_instance_of_the_same_name_where_both_ends_have_instances()
    {
        var lowered = TestFleet.Lower(
            SampleClusters.DataplaneV2,
            Namespace("checkout", new() { Flows = [Flow.ToNamed("T.payments", 8443.Tcp)] }, new("checkout-a"), new("checkout-b"), new("checkout-c")),
            Namespace("payments", new(), new("payments-a"), new("payments-b")));
        Assert.Empty(lowered.Problems);

        // c has no counterpart, and so meets all.
        Assert.Equal("a => a, b => b, c => a, c => b", Met(lowered));
    }

    [Fact]
    public void A_flow_from_a_namespace_without_instances_meets_all_instances_or_the_one_that_it_names()
    {
        var payments = Namespace("payments", new(), new("payments-a"), new("payments-b"));
        var all = TestFleet.Lower(SampleClusters.DataplaneV2, Namespace("checkout", new() { Flows = [Flow.ToNamed("T.payments", 8443.Tcp)] }, new Instance("checkout-x")), payments);
        Assert.Equal("x => a, x => b", Met(all));

        var one = TestFleet.Lower(
            SampleClusters.DataplaneV2,
            Namespace("checkout", new() { Flows = [Flow.ToNamed("T.payments", 8443.Tcp) with { Instance = new("payments-b") }] }, new Instance("checkout-x")),
            payments);
        Assert.Equal("x => b", Met(one));
    }

    [Fact]
    public void A_flow_to_itself_stays_within_each_instance()
    {
        var lowered = TestFleet.Lower(
            SampleClusters.DataplaneV2,
            Namespace("checkout", new() { Flows = [Flow.ToNamed("T.checkout", 8443.Tcp)] }, new("checkout-a"), new("checkout-b")));
        var enforced = new EnforcedCluster(lowered, DataPlane.DataplaneV2);
        Assert.True(enforced.Connects(Party.Pod("checkout-a", "10.64.0.1"), Party.Pod("checkout-a", "10.64.0.2"), 8443));
        Assert.False(enforced.Connects(Party.Pod("checkout-a", "10.64.0.1"), Party.Pod("checkout-b", "10.64.0.3"), 8443));
    }

    [Fact]
    public void A_flow_whose_other_end_is_not_on_the_cluster_is_a_problem_at_the_flow()
    {
        var lowered = TestFleet.Lower(SampleClusters.DataplaneV2, Namespace("checkout", new() { Flows = [Flow.From(Peer.LoadBalancers, 1.Tcp), Flow.ToNamed("T.payments", 8443.Tcp)] }));
        var problem = Assert.Single(lowered.Problems);
        Assert.Equal((Rules.FlowWithoutOtherEnd, "T.checkout.Network.Flows[1]"), (problem.Rule, problem.MemberPath));
    }

    [Fact]
    public void A_flow_to_an_instance_that_is_not_on_the_cluster_is_a_problem()
    {
        var lowered = TestFleet.Lower(
            SampleClusters.DataplaneV2,
            Namespace("checkout", new() { Flows = [Flow.ToNamed("T.payments", 8443.Tcp) with { Instance = new("payments-z") }] }),
            Namespace("payments", new(), new Instance("payments-a")));
        Assert.Contains("payments-z", Assert.Single(lowered.Problems, problem => problem.Rule == Rules.FlowWithoutOtherEnd).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_policy_that_names_a_namespace_which_is_not_there_is_a_problem_and_opens_nothing()
    {
        var policy = new NetworkPolicy("p") { Pods = Pod.Any, Egress = [new() { Peers = [Peer.NamespaceNamed("T.payments")] }] };
        var lowered = TestFleet.Lower(SampleClusters.DataplaneV2, Namespace("checkout", new() { Policies = [policy] }));
        Assert.Equal("T.checkout.Network.Policies[0].Egress[0].Peers[0]", Assert.Single(lowered.Problems, problem => problem.Rule == Rules.FlowWithoutOtherEnd).MemberPath);
        Assert.False(new EnforcedCluster(lowered, DataPlane.DataplaneV2).Sends(Api, Party.Pod("payments", "10.64.0.9"), 443));
    }

    [Fact]
    public void One_object_that_two_definitions_make_alike_is_made_once_and_otherwise_is_a_problem()
    {
        var gateway = Namespace("gateway", new() { Flows = [Flow.ToNamed("T.checkout", 8080.Tcp)] });
        var alike = TestFleet.Lower(SampleClusters.DataplaneV2, gateway, Namespace("checkout", new() { Flows = [Flow.FromNamed("T.gateway", 8080.Tcp)] }));
        Assert.Empty(alike.Problems);
        Assert.Single(alike.Names("NetworkPolicy"), "checkout/allow-from-gateway-8080-tcp");

        var policy = new NetworkPolicy("allow-from-gateway-8080-tcp") { Pods = Pod.Labelled("app", "api"), Ingress = [] };
        var different = TestFleet.Lower(SampleClusters.DataplaneV2, gateway, Namespace("checkout", new() { Policies = [policy] }));
        Assert.Equal(Rules.ObjectMadeTwice, Assert.Single(different.Problems).Rule);
    }

    [Fact]
    public void Two_flows_never_share_a_name_where_they_differ()
    {
        var api = new Workload("api") { Labels = [new("app", "api")] };
        var lowered = TestFleet.Lower(
            SampleClusters.DataplaneV2,
            Namespace("shop", new()
            {
                Flows =
                [
                    Flow.ToNamed("T.payments-api", 8443.Tcp),
                    Flow.To(Peer.NamespaceNamed("T.payments", api), 8443.Tcp),
                    Flow.ToNamed("T.payments", 8443.Tcp),
                    Flow.To(Peer.OutOfFleet("kafka", Pod.Labelled("app", "broker")), 9092.Tcp),
                    Flow.To(Peer.OutOfFleet("kafka", Pod.Labelled("app", "registry")), 9092.Tcp),
                    Flow.To(Peer.OutOfFleet("kafka"), 9092.Tcp),
                    Flow.To(Peer.Addresses("10.0.0.0/8", except: "10.1.0.0/16"), 1.Tcp),
                    Flow.To(Peer.Addresses("10.0.0.0/8", except: "10.2.0.0/16"), 1.Tcp),
                    Flow.To(Peer.Addresses("10.0.0.0/8"), 1.Tcp),
                    Flow.To(Peer.Addresses("10.0.0.0/8"), 1.Udp),
                    Flow.To(Peer.Addresses("10.0.0.0/8")),
                ],
            }),
            Namespace("payments-api", new()),
            Namespace("payments", new()));
        Assert.Empty(lowered.Problems);
    }

    [Fact]
    public void What_the_ingress_controller_is_opened_for_does_not_collide_with_its_own_flows()
    {
        var cluster = SampleClusters.DataplaneV2 with { Ingress = IngressPods.InNamed("T.ingress") };
        var lowered = TestFleet.Lower(
            cluster,
            Namespace("ingress", new() { Flows = [Flow.ToNamed("T.checkout", 8080.Tcp)] }),
            Namespace("checkout", new() { Flows = [Flow.From(Peer.IngressController, 8080.Tcp), Flow.To(Peer.IngressController, 443.Tcp)] }));
        Assert.Empty(lowered.Problems);
        var controller = Party.Pod("ingress", "10.64.0.2", ("app.kubernetes.io/name", "ingress-nginx"));
        var enforced = new EnforcedCluster(lowered, DataPlane.DataplaneV2);
        Assert.True(enforced.Connects(controller, Api, 8080));
        Assert.True(enforced.Connects(Api, controller, 443));
        Assert.False(enforced.Connects(Api, controller, 80));
    }

    [Fact]
    public void An_ingress_controller_that_the_cluster_does_not_have_is_a_missing_fact()
    {
        var wanted = Namespace("checkout", new() { Flows = [Flow.From(Peer.IngressController, 8080.Tcp)] });
        Assert.Equal(Rules.MissingFact, Assert.Single(TestFleet.Lower(SampleClusters.DataplaneV2 with { Ingress = null }, wanted).Problems).Rule);

        // A fact that names a namespace which is not there says nothing.
        var elsewhere = TestFleet.Lower(SampleClusters.DataplaneV2 with { Ingress = IngressPods.InNamed("T.ingress") }, wanted);
        Assert.Equal((Rules.MissingFact, "Tests.Clusters.One"), elsewhere.Problems.Select(problem => (problem.Rule, problem.MemberPath)).Single());
        Assert.False(new EnforcedCluster(elsewhere, DataPlane.DataplaneV2).Accepts(Api, Party.Pod("anywhere", "10.64.0.2"), 8080));
    }

    [Theory]
    [InlineData("Monitoring")]
    [InlineData("Nodes")]
    [InlineData("ApiServer")]
    [InlineData("LoadBalancers")]
    public void A_fact_that_is_needed_and_missing_is_a_problem_of_the_cluster(string fact)
    {
        var own = SampleClusters.OwnCalico;
        var cluster = fact switch
        {
            "Monitoring" => own with { Monitoring = PrometheusPods.InNamed("T.monitoring") },
            "Nodes" => own with { Addresses = own.Addresses with { Nodes = [] } },
            "ApiServer" => own with { Addresses = own.Addresses with { ApiServer = [] } },
            _ => own with { Addresses = own.Addresses with { LoadBalancers = [] } },
        };
        var network = new Network { AllowMonitoring = true, Flows = [Flow.From(Peer.Nodes, 1.Tcp), Flow.From(Peer.ControlPlane, 2.Tcp), Flow.From(Peer.LoadBalancers, 3.Tcp)] };
        var problem = Assert.Single(TestFleet.Lower(cluster, Namespace("checkout", network)).Problems);
        Assert.Equal((Rules.MissingFact, "Tests.Clusters.One"), (problem.Rule, problem.MemberPath));
        Assert.Contains(fact, problem.Message, StringComparison.Ordinal);
        Assert.Empty(TestFleet.Lower(own, Namespace("checkout", network)).Problems);
    }

    [Fact]
    public void A_workload_at_the_other_end_narrows_a_namespace_outside_the_fleet_and_of_addresses_is_a_problem()
    {
        var broker = new Workload("broker") { Labels = [new("app", "broker")] };
        var narrowed = TestFleet.Lower(SampleClusters.DataplaneV2, Namespace("checkout", new() { Flows = [Flow.To(Peer.OutOfFleet("kafka"), 9092.Tcp) with { Receiver = broker }] }));
        var enforced = new EnforcedCluster(narrowed, DataPlane.DataplaneV2);
        Assert.True(enforced.Sends(Api, Party.Pod("kafka", "10.64.0.5", ("app", "broker")), 9092));
        Assert.False(enforced.Sends(Api, Party.Pod("kafka", "10.64.0.6", ("app", "other")), 9092));

        var mistaken = TestFleet.Lower(SampleClusters.DataplaneV2, Namespace("checkout", new() { Flows = [Flow.To(Peer.Addresses("10.0.0.0/8"), 9092.Tcp) with { Receiver = broker }] }));
        Assert.Equal((Rules.MalformedValue, "T.checkout.Network.Flows[0]"), mistaken.Problems.Select(problem => (problem.Rule, problem.MemberPath)).Single());
    }

    [Fact]
    public void A_host_network_workload_gets_no_policy_of_its_own()
    {
        var agent = new Workload("agent") { Labels = [new("app", "agent")], HostNetwork = true };
        var lowered = TestFleet.Lower(
            SampleClusters.GkeCalico,
            Namespace("agents", new() { Flows = [Flow.To(Peer.Addresses("8.8.8.8/32"), 53.Udp) with { Sender = agent }, Flow.ToNamed("T.checkout", 8084.Tcp) with { Sender = agent }] }),
            Namespace("checkout", new()));
        Assert.Equal(["agents/allow-dns", "agents/default-deny"], lowered.Names("NetworkPolicy").Where(name => name.StartsWith("agents/", StringComparison.Ordinal)));
        var policy = lowered.Find("NetworkPolicy", "allow-from-agents.agent-8084-tcp", "checkout");
        Assert.Equal("[{from: [{ipBlock: {cidr: '10.21.0.0/22'}}], ports: [{port: 8084, protocol: 'TCP'}]}]", policy.At("spec", "ingress").AsText());
    }

    [Fact]
    public void Where_everything_is_open_a_flow_adds_nothing()
    {
        var lowered = TestFleet.Lower(
            SampleClusters.DataplaneV2,
            Namespace("checkout", new() { AllowAllEgress = true, Flows = [Flow.ToNamed("T.payments", 8443.Tcp), Flow.To(Peer.Addresses("8.8.8.8/32"))] }),
            Namespace("payments", new() { AllowAllIngress = true }));
        Assert.Equal(
            ["checkout/allow-all-egress", "checkout/default-deny", "payments/allow-all-ingress", "payments/allow-dns", "payments/default-deny"],
            lowered.Names("NetworkPolicy"));
    }

    private static NamespaceDefinition Namespace(string name, Network network, params Instance[] instances) =>
        new() { Definition = "T." + name, Name = name, On = Group.All, Network = network, Instances = instances };

    // Which instances of checkout reach which of payments, by what tells them apart.
    private static string Met(LoweredCluster lowered)
    {
        var enforced = new EnforcedCluster(lowered, DataPlane.DataplaneV2);
        return string.Join(", ",
            from checkout in lowered.Namespaces
            where checkout.Definition.Name == "checkout"
            from payments in lowered.Namespaces
            where payments.Definition.Name == "payments"
            where enforced.Connects(Party.Pod(checkout.Name, "10.64.0.1"), Party.Pod(payments.Name, "10.64.0.2"), 8443)
            select $"{checkout.Name[9..]} => {payments.Name[9..]}");
    }
}
