namespace Policies.Tests.Placements;

/// <summary>A fleet whose modules have versions, and a namespace of its own with instances.</summary>
public static class Company
{
    public enum Stage
    {
        Dev,
        Production,
    }

    public sealed class Fleet : FleetDefinition
    {
        public override Order Environments => Order.Of<Stage>();

        public override IReadOnlyList<ModuleUse> Modules =>
        [
            Use.Module<Baseline>(on: !Group.Of(Hosting.SelfHosted)).But<Baseline2>(on: Group.Of(Stage.Dev)),
            Use.Module<Extras>(on: Group.Of(Stage.Dev)),
        ];
    }

    public class Baseline : Module
    {
        public override IReadOnlyList<NamespacePolicy> Namespaces => [new Monitoring()];

        public override IReadOnlyList<ClusterRole> ClusterRoles => [new("v1") { Rules = [Allow.ReadUrl("/metrics")] }];
    }

    public sealed class Baseline2 : Baseline
    {
        public override IReadOnlyList<ClusterRole> ClusterRoles => [new("v2") { Rules = [Allow.ReadUrl("/metrics")] }];
    }

    public sealed class Extras : Module
    {
        public override IReadOnlyList<NamespacePolicy> Namespaces => [new Toys()];
    }

    public sealed class Monitoring() : NamespacePolicy("monitoring");

    public sealed class Toys() : NamespacePolicy("toys");

    public sealed class Shop() : NamespacePolicy("shop")
    {
        public override Group On => Group.All;

        public override IReadOnlyList<Instance> Instances => [new("shop-a", On: Group.Of(Stage.Dev)), new("shop-b", On: Group.Of(Stage.Dev))];
    }
}
