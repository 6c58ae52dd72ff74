using CsCheck;
using Policies.Manifests;
using Policies.Verification.Connections;
using Policies.Verification.Network;
using Policies.Verification.Sets;
using Policies.Verification.Tests.BruteForce;
using Policies.Verification.Validation;

namespace Policies.Verification.Tests.Hostile;

/// <summary>Whatever is written, there is a fault, a refusal or an answer, and nothing is thrown.</summary>
public sealed class HostilePolicyTests
{
    private static readonly string[] Pieces =
    [
        "null", "{}", "[]", "[[]]", "''", "~", "-1", "1e9", "99999999999999999999", "true", "on", "&a", "*a", "<<: {}", "{", "]", ":", "!!binary x", "!x", "|", "\t", "\u0000", "\ufeff", "é",
        "0.0.0.0/0", "::/0", "::ffff:1.2.3.4/96", "1.2.3.4/33", "010.0.0.0/8", "65536", "0", "In", "Exists", "Ingress", "default", "matchExpressions", "podSelector", "ports",
    ];

    [Fact]
    public void Changed_policies_are_answered_or_refused() => Gen.Select(WorldGen.Worlds, Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 40], Gen.OneOf(Pieces)).Array[1, 6]).Sample(
        (world, changes) =>
        {
            var text = changes.Aggregate(WorldText.Write(world), Changed);
            var read = ManifestReader.ReadText(text, "world.yaml");
            var refusals = ManifestValidation.Refusals(read.Manifests);
            var analysis = new ConnectionAnalysis(NetworkModel.Read(read.Manifests));
            Assert.True(analysis.Connections().Count() >= 0);
            Assert.All(refusals, refusal => Assert.True(refusal is { Line: > 0, Reason.Length: > 0 and < 4000 }));
        },
        iter: 1500);

    [Fact]
    public void Ten_thousand_policies_are_answered()
    {
        var policies = Enumerable.Range(0, 10_000).Select(i =>
            $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: p{i}, namespace: n{i % 50}}}, spec: {{podSelector: {{matchLabels: {{app: a{i % 7}}}}}, ingress: [{{from: [{{podSelector: {{matchLabels: {{app: a{i % 11}}}}}}}, {{ipBlock: {{cidr: 10.{i % 256}.0.0/16}}}}], ports: [{{port: {1 + (i % 60_000)}}}]}}]}}}}");
        var model = NetworkModel.Read(ManifestReader.ReadText(string.Join("\n---\n", policies), "a.yaml").Manifests);

        var analysis = new ConnectionAnalysis(model);

        Assert.Equal(10_000, model.Policies.Count);
        var (from, to) = (analysis.Sources.First(end => end.Text == "n0/[app=a1]"), analysis.Destinations.First(end => end.Text == "n0/[app=a0]"));
        Assert.Equal(Enumerable.Range(0, 10_000).Where(i => i % 50 == 0 && i % 7 == 0 && i % 11 == 1).Select(i => 1 + i), Numbers(analysis.Allowed(from, to)));
    }

    private static IEnumerable<int> Numbers(ConnectionSet ports) => ports.Ports(Protocol.Tcp).SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1));

    // A piece takes the place of some letters.
    private static string Changed(string text, (int At, int Length, string Piece) change)
    {
        var at = change.At % text.Length;
        return string.Concat(text.AsSpan(0, at), change.Piece, text.AsSpan(Math.Min(text.Length, at + change.Length)));
    }
}
