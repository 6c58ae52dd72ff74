namespace Policies.Build.Tests;

/// <summary>A fleet of two clusters and two namespaces, as a new user might write it.</summary>
internal static class SmallFleet
{
    public const string Fleet =
        """
        using Policies;

        namespace Shop.Policies;

        public enum Stage { Dev, Production }

        public sealed class Fleet : FleetDefinition
        {
            public override Order Environments => Order.Of<Stage>();
        }
        """;

    public const string Clusters =
        """
        using Policies;

        namespace Shop.Policies;

        public static partial class Clusters
        {
            public static Cluster ShopDev => Shop("shop-dev", Stage.Dev);

            public static Cluster ShopProd => Shop("shop-prod", Stage.Production);

            private static Cluster Shop(string name, Stage stage) => new(name)
            {
                Traits = [stage],
                Hosting = Hosting.Gke, Region = "europe-west1", Kubernetes = new(1, 34), Engine = Engine.Flux2, Cni = Cni.DataplaneV2,
                Addresses = new() { Pods = ["10.64.0.0/14"], Services = ["10.68.0.0/20"], Nodes = ["10.10.0.0/22"], ApiServer = ["172.16.0.2:443"] },
                Dns = Dns.KubeDns(service: "10.68.0.10"),
            };
        }
        """;

    public const string Checkout =
        """
        using Policies;

        namespace Shop.Policies;

        public sealed class Checkout() : NamespacePolicy("checkout")
        {
            public override Group On => Group.All;

            public override string Owner => "shop";

            public override Network Network => new()
            {
                AllowNamespaceTraffic = true,
            };

            public override PodSecurity PodSecurity => new(PodSecurityLevel.Restricted);
        }
        """;

    public const string Payments =
        """
        using Policies;

        namespace Shop.Policies;

        public sealed class Payments() : NamespacePolicy("payments")
        {
            public override Group On => Group.All;

            public override string Owner => "shop";
        }
        """;

    /// <summary>A Pod Security level with an exemption that ends on a day.</summary>
    public static string ExemptUntil(string day) =>
        $$"""
        PodSecurity => new(PodSecurityLevel.Restricted)
            {
                Exemptions = [new() { Workload = new("printer"), Level = PodSecurityLevel.Baseline, Until = new({{day}}), Owner = "shop", Because = "the vendor's image runs as root" }],
            };
        """;

    /// <summary>More clusters, so that writing takes a while.</summary>
    public static string ManyClusters(int count) =>
        $$"""
        using Policies;

        namespace Shop.Policies;

        public static partial class Clusters
        {
        {{string.Concat(Enumerable.Range(0, count).Select(i => $"    public static Cluster Shop{i} => Shop(\"shop-{i}\", Stage.Dev);\n"))}}
        }
        """;
}
