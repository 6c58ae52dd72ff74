using Policies.Manifests;
using Policies.Verification.Admission;

namespace Policies.Verification.Tests.Admission;

public sealed class AdmissionReviewTests
{
    private const string Input =
        """
        {apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: v1.33}}}
        ---
        {apiVersion: v1, kind: Namespace, metadata: {name: open}}
        ---
        {apiVersion: v1, kind: Namespace, metadata: {name: typo, labels: {pod-security.kubernetes.io/enforce: Baseline, pod-security.kubernetes.io/enforce-version: 1.34}}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop}, spec: {containers: [{name: a, livenessProbe: {httpGet: {host: b}}}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: open}, spec: {hostNetwork: true, containers: [{name: a}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: c, namespace: typo}, spec: {containers: [{name: a}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {generateName: d-}, spec: {containers: [{name: a}]}}
        """;

    private static readonly IReadOnlyList<Manifest> Read = ManifestReader.ReadText(Input, "a.yaml").Manifests;

    [Fact]
    public void Labels_say_what_pods_are_held_to()
    {
        var review = Review(null, null);
        Assert.Equal(
            [
                "a.yaml: shop/a: allowed",
                "a.yaml: open/b: allowed",
                "a.yaml: typo/c: denied (allowPrivilegeEscalation, capabilities_restricted, runAsNonRoot, seccompProfile_restricted)",
            ],
            Lines(review));
        Assert.StartsWith("a.yaml(13): Nothing says by which level Pod '' is judged", Assert.Single(review.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_that_is_asked_for_counts_before_the_label_and_keeps_its_version() => Assert.Equal(
        [
            "a.yaml: shop/a: allowed",
            "a.yaml: open/b: denied (hostNamespaces)",
            "a.yaml: typo/c: allowed",
            "a.yaml: default/d-*: allowed",
        ],
        Lines(Review(AdmissionLevel.Baseline, null)));

    [Fact]
    public void A_version_that_is_asked_for_counts_before_the_label() =>
        Assert.Equal("a.yaml: shop/a: denied (hostProbesAndHostLifecycle)", Lines(Review(null, new(34))).First());

    [Fact]
    public void Labels_that_leave_a_doubt_are_told() => Assert.Equal(
        [
            "a.yaml(3): Namespace 'open' has no label pod-security.kubernetes.io/enforce, so Kubernetes lets every pod in unless its API server is told otherwise; add it, or give a level",
            "a.yaml(5): Namespace 'typo' is labelled pod-security.kubernetes.io/enforce: Baseline, which counts as 'restricted'; write privileged, baseline or restricted",
            "a.yaml(5): Namespace 'typo' is labelled pod-security.kubernetes.io/enforce-version: 1.34, which counts as 'latest'; write latest, or a version such as v1.34",
        ],
        Review(null, null).Doubts.Select(doubt => doubt.ToString()));

    [Fact]
    public void A_level_and_a_version_that_are_asked_for_leave_no_doubt() => Assert.Empty(Review(AdmissionLevel.Baseline, new(34)).Doubts);

    [Theory]
    [InlineData("v1.0", true)]
    [InlineData("v1.34", true)]
    [InlineData("latest", true)]
    [InlineData("v1.034", false)]
    [InlineData("v1.", false)]
    [InlineData("v1.-1", false)]
    [InlineData("v2.0", false)]
    [InlineData("1.34", false)]
    [InlineData("v1.99999999999", false)]
    public void Versions_are_those_that_a_label_may_hold(string text, bool isVersion)
    {
        Assert.Equal(isVersion, StandardVersion.TryParse(text, out var version));
        Assert.Equal(isVersion ? text : "latest", version.ToString());
    }

    private static AdmissionReview Review(AdmissionLevel? level, StandardVersion? version) => AdmissionReview.Of(Read, new(Read, level, version));

    private static IEnumerable<string> Lines(AdmissionReview review) => review.Verdicts.Select(verdict => verdict.ToString());
}
