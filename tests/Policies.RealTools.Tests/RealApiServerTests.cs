namespace Policies.RealTools.Tests;

public sealed class RealApiServerTests(RealApiServer server) : IClassFixture<RealApiServer>
{
    [SkippableFact]
    public async Task A_dry_run_gives_back_what_was_sent()
    {
        var answer = await server.KubectlAsync(["create", "--dry-run=server", "-o", "jsonpath={.spec.egress[0].to[0].ipBlock.cidr}", "-f", "-"], Policy("10.0.0.0/8"));
        Assert.Equal("10.0.0.0/8", answer.Output);
    }

    [SkippableFact]
    public async Task A_dry_run_refuses_what_the_server_would()
    {
        var answer = await server.KubectlAsync(["create", "--dry-run=server", "-f", "-"], Policy("10.0.0.0/33"));
        Assert.NotEqual(0, answer.ExitCode);
        Assert.Contains("not a valid CIDR", answer.Error, StringComparison.Ordinal);
    }

    private static string Policy(string cidr) =>
        $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: one-range
          namespace: default
        spec:
          podSelector: {}
          policyTypes: [Egress]
          egress:
            - to:
                - ipBlock:
                    cidr: {{cidr}}
        """;
}
