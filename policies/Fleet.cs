namespace Acme.Policies;

/// <summary>How Acme's fleet is put together: who gets which module in which version, how a change travels, where it lands.</summary>
public sealed class Fleet : FleetDefinition
{
    // Least harm first; only now do rules about production speak.
    public override Order Environments => Order.Of<Env>();

    // Promoting a version is one line: widen its group; once that is everyone, the version becomes the module.
    public override IReadOnlyList<ModuleUse> Modules =>
    [
        Use.Module<Baseline>().But<Baseline2>(on: Groups.Dev).But<BaselineOfOldDepots>(on: Groups.OldDepots),
        Use.Module<MonitoringStack>()
            .But<MonitoringStack2>(on: (Groups.Dev | Groups.Stage) & !Groups.OldDepots)
            .But<MonitoringOfOldDepots>(on: Groups.OldDepots),
        Use.Module<LoggingStack>().But<LoggingStack2>(on: Groups.Dev),
        Use.Module<IngressStack>(on: Groups.Internal & !Groups.Depots).But<IngressStack2>(on: Groups.Dev),
        Use.Module<PublicIngressStack>(on: Groups.External).But<PublicIngressStack2>(on: Groups.Dev),
        Use.Module<DepotIngressStack>(on: Groups.Depots),
        Use.Module<LoadBalancers>(on: Groups.DataCentres),
        Use.Module<Backups>(on: !Groups.Dev).But<Backups2>(on: Groups.Stage & !Groups.OldDepots),
    ];

    public override Rollout Rollout => new()
    {
        Waves =
        [
            new("dev", Groups.Dev) { Soak = 1.Hours },
            new("stage", Groups.Stage) { Soak = 4.Hours },
            new("canary", Groups.Prod & !Groups.CardZone) { Share = 20.Percent, Soak = 1.Days },
            new("production", Groups.Prod & !Groups.CardZone) { Soak = 1.Days },
            new("card zone", Group.All),
        ],
        Applied = Applied.ByPrometheus(
            "https://prometheus.acme.example",
            "gotk_resource_info{revision=~\".*{commit}\", ready=\"True\", cluster=\"{cluster}\"}"),
        MaxUnhealthy = 1,
        Freezes =
        [
            new() { From = new(2026, 12, 11), Through = new(2027, 01, 04), Zone = "Europe/Paris", Because = "Christmas trade" },
            new() { From = new(2027, 03, 31), Through = new(2027, 04, 02), Zone = "Europe/Paris", Because = "the quarter's accounts" },
        ],
    };

    public override Repositories Repositories => new()
    {
        Url = "ssh://git@git.acme.example/clusters/{cluster}.git",
        Author = "Acme Platform <platform@acme.example>",
    };

    public override IReadOnlyList<Retired> Retirements =>
    [
        Retired.Namespace("gift-cards", on: new(2026, 11, 02), because: "gift cards are promotions now"),
    ];

    public override IReadOnlyList<Cidr> PrivateRanges => [Networks.Bank];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.RunsPods, Named.ClusterRole("deployer"))
        {
            Because = "PLAT-12: a pipeline starts pods; what accounts its namespace has is reviewed with each of them", Owner = "platform", Until = new(2027, 09, 30),
        },
        new(Rules.RunsPods, Named.ClusterRole("on-call"))
        {
            Because = "PLAT-140: rolling back patches the pods' template, until the pipelines can do it on a call", Owner = "platform", Until = new(2027, 05, 31),
        },
        new(Rules.EscalationPath, Named.ClusterRole("deployer"))
        {
            Because = "PLAT-151: where pods may be privileged, whoever releases has the node; such namespaces lose it one by one", Owner = "platform", Until = new(2027, 09, 30),
        },
        new(Rules.EscalationPath, Named.ClusterRole("on-call"))
        {
            Because = "PLAT-140: whoever is called at night may patch what runs in the platform's privileged namespaces", Owner = "platform", Until = new(2027, 05, 31),
        },
        new(Rules.BindsClusterAdmin, Named.ClusterRole("cluster-admin"))
        {
            Because = "PLAT-88: break-glass, sealed in the vault, every use pages the CISO; tied to just-in-time access once the provider has it",
            Owner = "platform", Until = new(2027, 06, 30),
        },
        new(Rules.BindsUser, Named.ClusterRole("auditor"))
        {
            Because = "AUD-4: the auditor is one person by contract, whose account ends with it", Owner = "security", Until = new(2027, 03, 31),
        },
        new(Rules.WritesNodes, Named.ClusterRole("platform-on-call"))
        {
            Because = "PLAT-131: cordons nodes by hand until the node problem detector does", Owner = "platform", Until = new(2027, 04, 30),
        },
    ];
}
