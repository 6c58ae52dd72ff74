using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Policies.Analyzers.Locations;
using Policies.Analyzers.Tests.Rebuilding;
using Policies.Catalogue;
using Policies.Objects;

namespace Policies.Analyzers.Tests.Compiler;

public sealed class MalformedValueTests
{
    /// <summary>Faults of every kind; the marks are where the editor and the build must say them.</summary>
    private const string Faulty = """
        using System.Collections.Generic;
        using Policies;

        namespace Acme.Policies;

        public enum Stage { Dev, Production }

        public sealed class Fleet : FleetDefinition
        {
            public override Rollout Rollout => new()
            {
                Waves = [new([|" "|], Group.Of(Stage.Dev)) { Share = [|101.Percent|] }],
                Freezes = [new() { From = new(2027, 01, 05), Through = [|new(2026, 12, 20)|], Because = "trade" }, new() { From = [|new(2027, 02, 30)|], Through = new(2027, 03, 01), Because = "x" }],
            };

            public override Repositories Repositories => new() { Url = [|"ssh://git@git.acme.example/all.git"|], Folder = [|"../up"|] };
            public override IReadOnlyList<Retired> Retirements => [Retired.Namespace([|"Old Cart"|], on: new(2026, 11, 02), because: "moved")];
            public override IReadOnlyList<Cidr> PrivateRanges => [[|"192.0.2.0/33"|]];
        }

        public static class Groups
        {
            public static Group [|Nobody|] => Group.Only();
        }

        public static class Clusters
        {
            public static Cluster One => new([|"One_"|])
            {
                Traits = [Stage.Production],
                Hosting = Hosting.Gke, Region = "europe-west1", Kubernetes = [|new(134, 0)|], Engine = Engine.Flux2, Cni = Cni.DataplaneV2,
                Addresses = new() { Pods = ["10.64.0.0/14", [|"10.64.0.0"|]], Services = ["10.68.0.0/20"], Nodes = ["10.10.0.0/22"], ApiServer = [[|"172.16.0.2"|]] },
                Dns = Dns.KubeDns(service: [|"10.68.0.256"|], NodeLocal.At([|"local"|])),
                Values = new()
                {
                    Prometheus = new() { Replicas = [|0|], Retention = [|0.Days|], StorageSize = [|0.Gi|], LoadBalancerIp = [|"10.0.0"|] },
                    FluentBit = new() { GraylogIp = [|"graylog"|], GraylogPort = [|70000|] },
                    MetalLb = new() { Addresses = [|"10.0.0.9-10.0.0.1"|] },
                    NginxIngress = new() { Public = new() { Port = [|80|] } },
                },
            };
        }

        public sealed class Checkout() : NamespacePolicy([|"Check_out"|])
        {
            public static Workload Api => new([|"API"|]) { Labels = [new([|"a b"|], [|"-x"|])], Ports = [[|0.Tcp|], 8080.Tcp.Called([|"much-too-long-name"|])] };
            public static Workload [|Bare|] => new("bare");

            public override Group On => [|Group.Only()|] & Group.All;
            public override IReadOnlyList<Label> Labels => [new("team", "x"), new([|"team"|], "y"), new([|"pod-security.kubernetes.io/enforce"|], "privileged")];
            public override IReadOnlyList<string> FormerNames => [[|[|"Check_out"|]|]];

            public override Network Network => new()
            {
                Flows =
                [
                    Flow.To(Peer.Addresses("10.20.0.0/16", except: [|"10.21.0.0/16"|]), [|(9107, 9100).Tcp|]) with { Sender = Bare },
                    Flow.To(Peer.Addresses("10.20.0.0/16", [|"fd00::/8"|]), 5432.Tcp),
                    Flow.From(Peer.OutOfFleet([|"Legacy"|]), Port.Named([|"8080"|])),
                ],
                Policies =
                [
                    Shared.Egress,
                    new("allow-x") { Pods = Pod.Where([|Label.In("app")|]), Ingress = [new() { Peers = [|[]|] }] },
                ],
            };

            public override IReadOnlyList<Role> Roles =>
            [
                new([|"a/b"|]) { Rules = [Allow.Get(Core.Secrets.Named([|".."|])), Allow.ReadUrl([|"metrics"|])], BoundTo = [Subject.Group([|""|])] },
            ];

            public override IReadOnlyList<HelmRelease> Releases =>
            [
                new([|"Shop"|]) { Chart = Chart.From([|"https://me:secret@charts.acme.example"|], "shop", [|"1.x"|]) },
            ];

            public override IReadOnlyList<Override> Overrides => [new Loosen(Group.All) { Because = "x", Owner = "y", Until = [|new(2027, 13, 1)|] }];
        }

        public static class Shared
        {
            public static NetworkPolicy Egress => new([|"shared_egress"|]) { Pods = Pod.Any, Egress = [] };
        }
        """;

    [Fact]
    public Task Malformed_value_triggers() => Verify(Faulty);

    [Fact]
    public async Task Editor_and_build_say_the_same()
    {
        var compilation = UserProject.Compile(Unmarked(Faulty));
        var editor = await compilation
            .WithAnalyzers([new DefinitionAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContextToken());

        var reading = UserProject.Run(compilation);
        var report = new Report();
        new Judge(RuleHosts.Build).Fleet(reading.Fleet, new Day(2026, 11, 1), report);
        var locator = new MemberLocator(compilation.SyntaxTrees);
        var build = report.Findings.Where(finding => finding.Id == "POL0004")
            .Select(finding => $"{locator.Find(finding.MemberPath)!.GetLineSpan()} {finding.DefaultSeverity} {finding.Id} {finding.Message}");

        Assert.Equal(
            build.Distinct().Order(StringComparer.Ordinal),
            editor.Where(diagnostic => diagnostic.Id == "POL0004").Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Severity} {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task Well_formed_definitions_do_not_trigger() => Verify("using System.Collections.Generic;\n" + DefinitionRebuilderTests.Embedded("Everything.cs"));

    [Theory]
    [InlineData("public override Network Network => new() { Flows = [Flow.To(Peer.Addresses(System.Environment.MachineName))] };")]
    [InlineData("public override Network Network => Make(); static Network Make() { var n = new Network(); return n; }")]
    [InlineData("public override string Owner => string.Concat(\"\", \"\");")]
    [InlineData("public override System.Collections.Generic.IReadOnlyList<string> FormerNames => [System.Environment.MachineName];")]
    public Task What_cannot_be_seen_does_not_trigger(string member) =>
        Verify("using Policies; public sealed class Checkout() : NamespacePolicy(\"checkout\") { public override Group On => Group.All; " + member + " }");

    [Fact]
    public Task Without_the_language_nothing_triggers() => Verify("public class NamespacePolicy(string name) { public string Name => name; } public class Checkout() : NamespacePolicy(\"No!\");", withLanguage: false);

    [Fact]
    public async Task Half_written_code_never_throws()
    {
        var text = Unmarked(Faulty) + DefinitionRebuilderTests.Embedded("Everything.cs").Replace("namespace Acme.Policies;", "", StringComparison.Ordinal).Replace("using Policies;", "", StringComparison.Ordinal);
        var compilation = UserProject.Compile("");
        for (var length = 200; length < text.Length; length += 397)
        {
            var half = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text[..length], new CSharpParseOptions(LanguageVersion.CSharp14), "/acme/half.cs"));

            var thrown = new List<Exception>();
            await half.WithAnalyzers([new DefinitionAnalyzer()], new CompilationWithAnalyzersOptions(new([]), (exception, _, _) => thrown.Add(exception), false, false)).GetAnalyzerDiagnosticsAsync(TestContextToken());
            Assert.Empty(thrown);

            // Nor does a rule, which the judge would hide.
            var report = new Report();
            var judge = new Judge(RuleHosts.Editor);
            foreach (var (value, unseen) in RebuiltFleet.Of(half).Values)
            {
                Judged(judge, value, unseen, report);
            }

            Assert.Empty(report.Findings.Where(finding => finding.Id == "POL0012").Select(finding => $"{length}: {finding}"));
        }
    }

    private static CancellationToken TestContextToken() => CancellationToken.None;

    private static void Judged(Judge judge, object value, Unseen unseen, Report report)
    {
        switch (value)
        {
            case Evaluation.NamespaceDefinition definition:
                judge.Namespace(definition, unseen, report);
                break;
            case Evaluation.ModuleDefinition module:
                judge.Module(module, unseen, report);
                break;
            case Evaluation.ClusterDefinition cluster:
                judge.Cluster(cluster, unseen, report);
                break;
            case Evaluation.GroupDefinition group:
                judge.Group(group, unseen, report);
                break;
            case Evaluation.FleetModel fleet:
                judge.FleetClass(fleet, unseen, report);
                break;
        }
    }

    private static string Unmarked(string marked) => marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static Task Verify(string source, bool withLanguage = true)
    {
        var test = new Test { TestCode = source };
        if (withLanguage)
        {
            test.TestState.AdditionalReferences.Add(typeof(NamespacePolicy).Assembly.Location);
            test.TestState.AdditionalReferences.Add(typeof(Node).Assembly.Location);
        }

        return test.RunAsync();
    }

    private sealed class Test : CSharpAnalyzerTest<DefinitionAnalyzer, DefaultVerifier>
    {
        public Test()
        {
            // The reference assemblies of .NET 10 come as a package of their own; nothing is fetched.
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Basic.Reference.Assemblies.Net100.References.All);
            CompilerDiagnostics = CompilerDiagnostics.Errors;
            DisabledDiagnostics.AddRange(new DefinitionAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Where(id => id != Rules.MalformedValue.Id));
        }

        protected override DiagnosticDescriptor GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
            analyzers[0].SupportedDiagnostics.Single(descriptor => descriptor.Id == Rules.MalformedValue.Id);

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None);

        protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
