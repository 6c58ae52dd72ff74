using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Analyzers.Locations;
using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Lowering;

namespace Policies.Analyzers.Tests;

public sealed class SameInEditorAndBuildTests
{
    private const string Faulty = """
        using k8s.Models;
        using Policies.Kubernetes;

        namespace Acme.Policies;

        public enum Stage { Dev, Production }

        public sealed class Fleet : FleetDefinition
        {
            public override IReadOnlyList<ModuleUse> Modules => [Use.Module<Everyone>()];
            public override IReadOnlyList<Exemption> Exemptions =>
            [
                new(Rules.BindsUser, Named.Role("exempt")) { Because = "x", Owner = "y", Until = new(2030, 1, 1) },
            ];
        }

        public static class Clusters
        {
            public static Cluster One => new("one")
            {
                Traits = [Stage.Production],
                Hosting = Hosting.SelfHosted, Region = "lyon", Kubernetes = new(1, 34), Engine = Engine.Flux2, Cni = Cni.Calico,
                Addresses = new() { Pods = ["10.244.0.0/16"], Services = ["10.96.0.0/16"], Nodes = ["10.0.0.0/24"], ApiServer = ["10.0.0.10:6443"] },
                Dns = Dns.CoreDns(service: "10.96.0.10"),
            };

            public static Cluster Two => One with { Name = "two", Traits = [Stage.Dev] };
        }

        public sealed class Printers() : NamespacePolicy("printers")
        {
            public override Group On => Group.Of(Stage.Dev);
            public override Network Network => new() { Flows = [Flow.To(Peer.Addresses("10.244.3.0/24"), 5432.Tcp)] };
        }

        public sealed class Others() : NamespacePolicy("others")
        {
            public static Workload Agent => new("agent") { Labels = [new("app", "agent")], ServiceAccount = "agent" };

            public override Group On => Group.All;
            public override IReadOnlyList<Grant> Grants =>
            [
                new(ClusterRoleReference.Provided("granted")) { To = [Subject.Group("auditors")] },
                new(ClusterRoleReference.Edit) { To = [Subject.ServiceAccount<Listed>(new ServiceAccount("ci"))] },
            ];
            public override IReadOnlyList<Role> Roles =>
            [
                new("abroad") { Rules = [Allow.Read(Core.Secrets)], BoundTo = [Subject.ServiceAccount<Listed>(new ServiceAccount("ci"))] },
                new("at-home") { Rules = [Allow.Read(Core.Secrets)], BoundTo = [Subject.ServiceAccount(Agent)] },
            ];
        }

        public sealed class Nowhere() : NamespacePolicy("nowhere");

        public sealed class Listed() : NamespacePolicy("listed")
        {
            public override Group On => Group.All;
        }

        public class Everyone : Module
        {
            public override IReadOnlyList<NamespacePolicy> Namespaces => [new Listed()];
            public override IReadOnlyList<ClusterRole> ClusterRoles =>
            [
                new("nodes") { Rules = [Allow.Get(Core.Nodes.Proxy), Allow.Update(Core.Nodes)], BoundTo = [Subject.Group("operators")] },
                new("aggregated") { Labels = [new("rbac.authorization.k8s.io/aggregate-to-view", "true")], Rules = [Allow.Read(Core.Secrets)], BoundTo = [Subject.User("anna")] },
                new("helpers") { Rules = [Allow.Read(Core.Secrets)], BoundTo = [Subject.ServiceAccount<Listed>(new ServiceAccount("helper"))] },
                new("free") { Rules = [Allow.Read(Core.Secrets)] },
                new("granted") { Rules = [Allow.Read(Core.Secrets)] },
            ];
        }

        public sealed class Checkout() : NamespacePolicy("checkout")
        {
            public override Group On => Group.All;

            public override Network Network => new()
            {
                AllowAllEgress = true,
                Flows = [Flow.To(Peer.Addresses("0.0.0.0/0"), 443.Tcp), Flow.From(Peer.Anyone, 80.Tcp), Flow.To<Printers>(9100.Tcp)],
                Policies =
                [
                    new("a")
                    {
                        Pods = Pod.Any,
                        Ingress = [new() { Peers = [Peer.Addresses("192.0.2.0/24")] }, new() { Peers = [Peer.Namespaces(NamespaceSelector.Labelled("team", "x"))], Ports = [80.Tcp] }],
                    },
                ],
            };

            public override PodSecurity PodSecurity => new(PodSecurityLevel.Privileged);

            public override IReadOnlyList<RawObject> Objects =>
            [
                Raw.Object(new V1Role { Metadata = new() { Name = "raw" }, Rules = [new() { ApiGroups = [""], Resources = ["secrets"], Verbs = ["get", "list"] }] }),
                Raw.Object(new V1Role { Metadata = new() { Name = "hidden" }, Rules = [new() { ApiGroups = [""], Resources = [Secrets.Trim()], Verbs = ["*"] }] }),
                Raw.Object(Binding("raw", "anna")),
                Raw.Object(new V1NetworkPolicy { Metadata = new() { Name = "raw" }, Spec = new() { PodSelector = new(), Egress = [new() { To = [new() { IpBlock = new() { Cidr = "10.96.3.1/24" } }], Ports = [new() { Port = 53, Protocol = Secrets.Trim() }] }] } }),
            ];

            private const string Secrets = "services";

            private static V1RoleBinding Binding(string role, string user) =>
                new() { Metadata = new() { Name = role }, RoleRef = new() { ApiGroup = V1Role.KubeGroup, Kind = V1Role.KubeKind, Name = role }, Subjects = [new() { Kind = "User", Name = user }] };

            public override IReadOnlyList<Role> Roles =>
            [
                new("on-call")
                {
                    Rules =
                    [
                        Allow.Read(Core.Secrets, Apps.Deployments),
                        Allow.Create(Core.Pods.Exec, Core.Pods),
                        Allow.Get(Core.Pods.Logs),
                        Allow.Manage(Networking.NetworkPolicies),
                        Allow.Get(Core.Pods.Logs),
                    ],
                    BoundTo = [Subject.User("bob"), Subject.Group("system:authenticated")],
                },
                new("exempt") { Rules = [Allow.Read(Core.Pods)], BoundTo = [Subject.User("bob")] },
            ];

            public override IReadOnlyList<Exemption> Exemptions =>
            [
                new(Rules.ReadsSecrets, Named.Role("exempt")) { Because = "it did once", Owner = "shop", Until = new(2030, 1, 1) },
                new(Rules.EntersPods, Named.Role("debugger")) { Because = "it does on some clusters", Owner = "shop", Until = new(2030, 1, 1) },
            ];

            public override IReadOnlyList<Override> Overrides =>
            [
                new Loosen(Group.Of(Stage.Production))
                {
                    Roles = [new("debugger") { Rules = [Allow.Update(Core.Pods.EphemeralContainers)], BoundTo = [Subject.Group("dev")] }],
                    Because = "", Owner = "checkout", Until = new(2027, 1, 1),
                },
            ];
        }
        """;

    [Fact]
    public async Task Each_finding_is_the_same_and_in_the_same_place()
    {
        var compilation = UserProject.Compile(Faulty);
        var editor = (await compilation.WithAnalyzers([new DefinitionAnalyzer()]).GetAnalyzerDiagnosticsAsync())
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Severity} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
            .Distinct().Order(StringComparer.Ordinal).ToList();

        var fleet = UserProject.Run(compilation).Fleet;
        var report = new Report();
        var judge = new Judge(RuleHosts.Build, [.. RuleCatalogue.All.Where(rule => rule.Hosts.HasFlag(RuleHosts.Editor))]);
        judge.Fleet(fleet, new(2026, 11, 1), report);
        var exemptions = new ExemptionBook(fleet);
        var lowering = new FleetLowering(fleet);
        foreach (var cluster in fleet.Clusters)
        {
            judge.Cluster(lowering.Lower(cluster), exemptions, report);
        }

        judge.Exemptions(exemptions, report);

        var locator = new MemberLocator(compilation.SyntaxTrees);
        var build = report.Findings
            .Select(finding => $"{locator.Find(finding.MemberPath)!.GetLineSpan()} {finding.DefaultSeverity} {finding.Id} {finding.Message}")
            .Distinct().Order(StringComparer.Ordinal).ToList();

        // What stands beside a value that only running the code would tell is not known in the editor.
        Assert.NotEqual(0, build.RemoveAll(finding => finding.Contains("Role 'hidden'", StringComparison.Ordinal)));
        Assert.Equal(build, editor);
        Assert.All(["POL1016 NetworkPolicy 'raw'", "POL1017 NetworkPolicy 'raw'", "POL2008 Role 'raw' lets user 'anna'", "POL2045 RoleBinding 'raw'",
            "Error POL2008 ClusterRole 'granted' lets people", "Warning POL2008 ClusterRole 'helpers' lets service accounts", "Info POL2008 ClusterRole 'free' lets whoever",
            "Warning POL2008 Role 'abroad' lets service account 'ci'", "Warning POL2008 Role 'at-home' lets service account 'agent'", "Error POL2047 RoleBinding 'clusterrole-edit'"], words => Assert.Contains(editor, finding => finding.Contains(words, StringComparison.Ordinal)));
        Assert.All(["POL0008", "POL0010", "POL1017", "POL6005"], id => Assert.Contains(build, finding => finding.Contains(id, StringComparison.Ordinal)));
        Assert.True(build.Count >= 20, $"only {build.Count} findings");
    }

    [Fact]
    public void Each_rule_of_the_editor_has_its_descriptor()
    {
        var described = new DefinitionAnalyzer().SupportedDiagnostics.Select(descriptor => $"{descriptor.Id} {descriptor.Category} {descriptor.DefaultSeverity} {descriptor.Title} {descriptor.HelpLinkUri}");
        var rules = RuleCatalogue.All.Where(rule => rule.Hosts.HasFlag(RuleHosts.Editor)).Select(rule => $"{rule.Id} {rule.Category} {rule.DefaultSeverity} {rule.Title} {rule.HelpLink}");
        Assert.Equal(rules.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }
}
