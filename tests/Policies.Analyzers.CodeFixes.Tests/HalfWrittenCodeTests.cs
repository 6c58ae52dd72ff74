using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Objects;

namespace Policies.Analyzers.CodeFixes.Tests;

/// <summary>Every fix on code that stops anywhere, or lacks a word: the state in which an editor asks for fixes.</summary>
public sealed class HalfWrittenCodeTests
{
    private const int Cuts = 40;

    private const string Faulty =
        """
        using System.Collections.Generic;
        using Policies;

        namespace Acme.Policies;

        public enum Stage { Dev, Production }

        public static class Clusters
        {
            public static Cluster One => new("One_")
            {
                Traits = [Stage.Production], Hosting = Hosting.SelfHosted, Region = "lyon", Kubernetes = new(1, 34), Engine = Engine.Flux2, Cni = Cni.Calico,
                Addresses = new() { Pods = ["10.244.0.0/16"], Services = ["10.96.0.0/16"], Nodes = ["10.0.0.7"], ApiServer = ["10.0.0.10:6443"] },
                Dns = Dns.CoreDns(service: "10.96.0.10"),
            };
        }

        public sealed class Printers() : NamespacePolicy("printers")
        {
            public override Group On => Group.Of(Stage.Dev);
        }

        public sealed class Nowhere() : NamespacePolicy("nowhere");

        public sealed class Checkout() : NamespacePolicy("Check_out")
        {
            public static Workload Api => new("api") { Labels = [new("app", "api"), new("app", "b")], Ports = [8080.Tcp] };

            public override Group On => Group.All;

            public override string Owner => "shop";

            public override Network Network => new()
            {
                AllowAllIngress = true,
                Flows =
                [
                    Flow.To(Peer.Addresses("0.0.0.0/0"), 443.Tcp),
                    Flow.To(Peer.Addresses("10.20.0.7/16", except: ["10.21.0.0/24", "fd00::/8"]), (9107, 9100).Tcp) with { Sender = Api },
                    Flow.To(Peer.Addresses("10.96.0.10/32"), 53.Udp),
                    Flow.To<Printer>(9100.Tcp),
                    Flow.To<Printers>(9100.Tcp),
                ],
                Policies =
                [
                    new("a")
                    {
                        Pods = Pod.Any,
                        Ingress = [new() { Peers = [Peer.Namespaces(NamespaceSelector.Labelled("name", "x")), Peer.Pods(Pod.Where(Label.NotIn("a", "b")))] }],
                        Egress = [],
                        Types = PolicyTypes.Egress,
                    },
                ],
            };

            public override PodSecurity PodSecurity => new(PodSecurityLevel.Privileged) { Warn = PodSecurityLevel.Baseline };

            public override IReadOnlyList<Role> Roles =>
            [
                new("on-call")
                {
                    Rules =
                    [
                        Allow.Manage(Core.Secrets, Apps.Deployments, Core.ConfigMaps),
                        Allow.Read(CustomResource.Namespaced("apps", "deployement")),
                        Allow.To(new Verb("*"), Core.Nodes),
                    ],
                    BoundTo = [Subject.Group("system:masters"), Subject.ServiceAccount(new ServiceAccount("default"))],
                },
            ];

            public override IReadOnlyList<Grant> Grants => [new(ClusterRoleReference.ClusterAdmin) { To = [Subject.Group("system:authenticated")] }];

            public override IReadOnlyList<HelmRelease> Releases => [new("shop") { Chart = Chart.From("https://charts.acme.example", "shop", "^1.4.2") }];

            public override IReadOnlyList<Override> Overrides =>
            [
                new Loosen(Group.All) { Network = new() { AllowInternet = true }, Because = "", Owner = "" },
                new Loosen(Group.All) { Because = "x", Until = new(2027, 02, 30) },
            ];

            public override IReadOnlyList<Exemption> Exemptions => [new(Rules.BindsUser, Named.Role("on-call")) { Because = "x", Owner = "y", Until = new(2027, 1, 1) }];
        }
        """;

    private static readonly ImmutableArray<DefinitionFix> Fixes =
    [
        .. typeof(DefinitionFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DefinitionFix)) && !type.IsAbstract)
            .Select(type => (DefinitionFix)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task Most_fixes_are_offered_on_the_whole()
    {
        var offered = await OfferedAsync(Faulty);
        Assert.True(offered.Count >= 20, $"only {string.Join(", ", offered)}");
    }

    [Fact]
    public async Task Text_that_stops_anywhere_throws_nothing()
    {
        for (var i = 1; i < Cuts; i++)
        {
            await OfferedAsync(Faulty[..(Faulty.Length * i / Cuts)]);
        }
    }

    [Fact]
    public async Task Missing_tokens_throw_nothing()
    {
        var tokens = CSharpSyntaxTree.ParseText(Faulty).GetRoot().DescendantTokens().ToList();
        for (var i = 1; i < Cuts; i++)
        {
            var token = tokens[tokens.Count * i / Cuts];
            await OfferedAsync(Faulty.Remove(token.SpanStart, token.Span.Length));
        }
    }

    // The names of the fixes that are offered, each of which is applied.
    private static async Task<IReadOnlyCollection<string>> OfferedAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Acme.Policies", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp14))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences([.. Net100.References.All, .. new[] { typeof(NamespacePolicy), typeof(Node) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))]);
        var document = project.AddDocument("Checkout.cs", source);
        var compilation = (await document.Project.GetCompilationAsync())!;
        var diagnostics = (await compilation.WithAnalyzers([new DefinitionAnalyzer()]).GetAllDiagnosticsAsync()).Where(diagnostic => diagnostic.Location.SourceTree is not null).ToList();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");

        var offered = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var fix in Fixes)
        {
            foreach (var diagnostic in diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var actions = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                foreach (var action in actions)
                {
                    var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution;
                    Assert.IsType<CompilationUnitSyntax>(await changed.GetDocument(document.Id)!.GetSyntaxRootAsync());
                    offered.Add(fix.GetType().Name);
                }
            }
        }

        return offered;
    }
}
