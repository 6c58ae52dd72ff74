namespace Policies.Tests.Flows;

/// <summary>A fleet with a flow of every kind.</summary>
public static class Shop
{
    public sealed class Fleet : FleetDefinition;

    public sealed class Gateway() : NamespacePolicy("gateway")
    {
        public static Workload Canary => new("canary") { Labels = [new("app", "canary")] };

        public override Group On => Group.All;

        // Said at the other end too, in the same words.
        public override Network Network => new() { Flows = [Flow.To<Checkout>(8080.Tcp) with { Receiver = Checkout.Api }] };
    }

    public sealed class Checkout() : NamespacePolicy("checkout")
    {
        public static Workload Api => new("api") { Labels = [new("app", "api")] };

        public static Workload Webhook => new("webhook") { Labels = [new("app", "webhook")] };

        public static Workload Printer => new("printer") { Labels = [new("app", "printer")] };

        public override Group On => Group.All;

        public override Network Network => new()
        {
            Flows =
            [
                Flow.From<Gateway>(8080.Tcp) with { Receiver = Api },
                Flow.From<Gateway>(8088.Tcp) with { Sender = Gateway.Canary },
                Flow.To<Payments>(8443.Tcp) with { Sender = Api },
                Flow.To(Peer.Namespace<Payments>(Payments.Ledger), 8444.Tcp, 8444.Udp),
                Flow.To<Checkout>(7000.Tcp) with { Sender = Api, Receiver = Printer },
                Flow.To(Peer.Addresses("10.20.0.0/16", except: "10.20.99.0/24"), 5432.Tcp) with { Sender = Api },
                Flow.From(Peer.Addresses("10.30.0.0/16"), (8090, 8091).Tcp) with { Receiver = Printer },
                Flow.From(Peer.ControlPlane, 9443.Tcp) with { Receiver = Webhook },
                Flow.To(Peer.ControlPlane, 443.Tcp, 6443.Tcp) with { Sender = Webhook },
                Flow.From(Peer.Nodes, 9100.Tcp) with { Receiver = Printer },
                Flow.To(Peer.Nodes, 10250.Tcp) with { Sender = Printer },
                Flow.From(Peer.LoadBalancers, 8081.Tcp) with { Receiver = Api },
                Flow.From(Peer.IngressController, 8082.Tcp) with { Receiver = Api },
                Flow.To(Peer.OutOfFleet("kafka", Pod.Labelled("app", "broker")), 9092.Tcp) with { Sender = Printer },
                Flow.To(Peer.OutOfFleet("kafka", Pod.Labelled("app", "registry")), 9092.Tcp) with { Sender = Webhook },
                Flow.From(Peer.OutOfFleet("ci"), 8083.Tcp) with { Receiver = Api },
                Flow.From<Agents>(8084.Tcp) with { Sender = Agents.OnHost, Receiver = Api },
                Flow.To<Agents>(8085.Tcp) with { Sender = Api, Receiver = Agents.OnHost },
                Flow.From(Peer.Pods(Pod.Labelled("app", "printer")), 8086.Tcp) with { Receiver = Webhook },
                Flow.To(Peer.Pods(Pod.Labelled("app", "webhook")), 8086.Tcp) with { Sender = Printer },
                Flow.From(Peer.Namespaces(NamespaceSelector.Labelled("kubernetes.io/metadata.name", "ci"), Pod.Labelled("app", "runner")), 8087.Tcp) with { Receiver = Printer },
            ],
        };
    }

    public sealed class Payments() : NamespacePolicy("payments")
    {
        public static Workload Ledger => new("ledger") { Labels = [new("app", "ledger")] };

        public override Group On => Group.All;
    }

    public sealed class Agents() : NamespacePolicy("agents")
    {
        public static Workload OnHost => new("agent") { Labels = [new("app", "agent")], HostNetwork = true };

        public override Group On => Group.All;
    }

    public sealed class IngressNginx() : NamespacePolicy("ingress-nginx")
    {
        public override Group On => Group.All;
    }
}
