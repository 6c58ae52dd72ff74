using Policies.Analyzers.CodeFixes.Access;

namespace Policies.Analyzers.CodeFixes.Tests.Access;

public sealed class RightFixTests
{
    [Theory]
    [InlineData("POL2001", "Allow.To(new Verb(\"*\"), Core.ConfigMaps)", "Allow.Manage(Core.ConfigMaps)")]
    [InlineData("POL2010", "Allow.Manage(Apps.Deployments)", "Allow.Read(Apps.Deployments)")]
    [InlineData("POL2018", "Allow.Manage(Admission.ValidatingPolicies)", "Allow.Read(Admission.ValidatingPolicies)", true)]
    [InlineData("POL2027", "Allow.To(Verb.List, Core.ConfigMaps.Named(\"a\"))", "Allow.Get(Core.ConfigMaps.Named(\"a\"))")]
    [InlineData("POL2032", "Allow.Manage(Core.Endpoints)", "Allow.Read(Core.Endpoints)")]
    [InlineData("POL2036", "Allow.DeleteAll(Core.ConfigMaps)", "Allow.Delete(Core.ConfigMaps)")]
    [InlineData("POL2037", "Allow.Manage(Networking.NetworkPolicies)", "Allow.Read(Networking.NetworkPolicies)")]
    [InlineData("POL2037", "Allow.Manage(Core.ConfigMaps, Networking.NetworkPolicies)", "Allow.Manage(Core.ConfigMaps), Allow.Read(Networking.NetworkPolicies)")]
    [InlineData("POL2039", "Allow.Manage(Rbac.Roles)", "Allow.Read(Rbac.Roles)")]
    [InlineData("POL2046", "Allow.Manage(ApiExtensions.CustomResourceDefinitions)", "Allow.Read(ApiExtensions.CustomResourceDefinitions)", true)]
    public Task Right_is_narrowed(string id, string before, string after, bool ofCluster = false) =>
        FixTest<RightFix>.Mends(Role($"{{|{id}:{before}|}}, Allow.Get(Core.Events)", ofCluster), Role($"{after}, Allow.Get(Core.Events)", ofCluster), "Narrow");

    [Theory]
    [InlineData("POL2005", "Allow.To(Verb.Escalate, Rbac.Roles)")]
    [InlineData("POL2006", "Allow.To(Verb.Bind, Rbac.Roles)")]
    [InlineData("POL2007", "Allow.To(Verb.Impersonate, Core.Users)", true)]
    [InlineData("POL2008", "Allow.Read(Core.Secrets)")]
    [InlineData("POL2011", "Allow.Create(Core.Pods.Exec)")]
    [InlineData("POL2012", "Allow.Update(Core.Pods.EphemeralContainers)")]
    [InlineData("POL2013", "Allow.Create(Core.Services.Proxy)")]
    [InlineData("POL2014", "Allow.Get(Core.Nodes.Proxy)", true)]
    [InlineData("POL2015", "Allow.Create(Core.ServiceAccounts.Token)")]
    [InlineData("POL2016", "Allow.Update(Certificates.CertificateSigningRequests.Approval)", true)]
    [InlineData("POL2017", "Allow.Update(Admission.ValidatingWebhooks)", true)]
    [InlineData("POL2028", "Allow.Read(Core.Nodes)")]
    [InlineData("POL2033", "Allow.Update(Core.Services.Status)")]
    [InlineData("POL2034", "Allow.Update(Core.Nodes)", true)]
    [InlineData("POL2038", "Allow.Create(Core.PersistentVolumes)", true)]
    public Task Right_is_taken_away(string id, string right, bool ofCluster = false) =>
        FixTest<RightFix>.Mends(Role($"{{|{id}:{right}|}}, Allow.Get(Core.Events)", ofCluster), Role("Allow.Get(Core.Events)", ofCluster), "Remove");

    [Fact]
    public Task Other_resources_of_the_right_stay() =>
        FixTest<RightFix>.Mends(Source.Role("{|POL2008:Allow.Read(Core.Secrets, Apps.Deployments)|}"), Source.Role("Allow.Read(Apps.Deployments)"), "Remove");

    [Fact]
    public Task Of_making_and_reading_secrets_the_making_goes() =>
        FixTest<RightFix>.Mends(
            Source.Role("{|POL2009:Allow.Create(Core.Secrets, Core.ConfigMaps)|}, Allow.Get(Core.Secrets.Named(\"tls\"))").Replace("public override Group", Exempt, StringComparison.Ordinal),
            Source.Role("Allow.Create(Core.ConfigMaps), Allow.Get(Core.Secrets.Named(\"tls\"))").Replace("public override Group", Exempt, StringComparison.Ordinal),
            "Remove");

    [Fact]
    public Task Resource_of_a_member_of_the_users_is_followed() =>
        FixTest<RightFix>.Mends(
            Source.Role("{|POL2008:Allow.Read(Mine.Secrets, Core.Pods)|}") + "\npublic static class Mine { public static Resource Secrets => Core.Secrets; }",
            Source.Role("Allow.Read(Core.Pods)") + "\npublic static class Mine { public static Resource Secrets => Core.Secrets; }",
            "Remove");

    [Fact]
    public Task Lines_and_comments_of_the_others_stay() =>
        FixTest<RightFix>.Mends(
            Source.Namespace(
                """
                public override IReadOnlyList<Role> Roles =>
                    [
                        new("on-call")
                        {
                            Rules =
                            [
                                // What runs.
                                Allow.Read(Core.Pods, Apps.Deployments),
                                Allow.Get(Core.Events),

                                // What is to run.
                                {|POL2010:Allow.Manage(Batch.Jobs, Core.ConfigMaps)|}, // by hand
                            ],
                            BoundTo = [Subject.Group("on-call")],
                        },
                    ];
                """),
            Source.Namespace(
                """
                public override IReadOnlyList<Role> Roles =>
                    [
                        new("on-call")
                        {
                            Rules =
                            [
                                // What runs.
                                Allow.Read(Core.Pods, Apps.Deployments),
                                Allow.Get(Core.Events),

                                // What is to run.
                                Allow.Manage(Core.ConfigMaps), // by hand
                                Allow.Read(Batch.Jobs),
                            ],
                            BoundTo = [Subject.Group("on-call")],
                        },
                    ];
                """),
            "Narrow");

    [Fact]
    public Task Right_made_elsewhere_is_left() => FixTest<RightFix>.Leaves(
        Source.Role("{|POL2008:Reading|}").Replace("public override Group", "private static Right Reading => Allow.Read(Core.Secrets);\n    public override Group", StringComparison.Ordinal));

    private const string Exempt =
        """
        public override IReadOnlyList<Exemption> Exemptions => [new(Rules.ReadsSecrets, Named.Role("on-call")) { Because = "INFRA-9", Owner = "shop", Until = new(2027, 03, 31) }];
            public override Group
        """;

    private static string Role(string rights, bool ofCluster) => ofCluster ? Source.ClusterRole(rights) : Source.Role(rights);
}
