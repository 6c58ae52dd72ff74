using Policies.Analyzers.CodeFixes.Access;

namespace Policies.Analyzers.CodeFixes.Tests.Access;

public sealed class EveryUrlFixTests
{
    [Theory]
    [InlineData("Metrics", "\"/metrics\"")]
    [InlineData("Health", "\"/healthz\", \"/livez\", \"/readyz\"")]
    public Task Paths_are_listed(string way, string paths) =>
        FixTest<EveryUrlFix>.Mends(Source.ClusterRole("{|POL2004:Allow.ReadUrl(\"/*\")|}"), Source.ClusterRole($"Allow.ReadUrl({paths})"), way);
}
