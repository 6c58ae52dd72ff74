using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Labels;

namespace Policies.Verification.Tests.Labels;

public sealed class LabelSelectorTests
{
    [Theory]
    [InlineData("{}", "{}", true)]
    [InlineData("{matchLabels: {app: a}}", "app=a", true)]
    [InlineData("{matchLabels: {app: a, tier: web}}", "app=a,tier=web", false)]
    [InlineData("{matchExpressions: [{key: app, operator: In, values: [b, a]}]}", "app in (a,b)", true)]
    [InlineData("{matchExpressions: [{key: app, operator: NotIn, values: [a]}]}", "app notin (a)", false)]
    [InlineData("{matchExpressions: [{key: tier, operator: NotIn, values: [web]}]}", "tier notin (web)", true)]
    [InlineData("{matchExpressions: [{key: app, operator: Exists}]}", "app", true)]
    [InlineData("{matchExpressions: [{key: app, operator: DoesNotExist}]}", "!app", false)]
    [InlineData("{matchExpressions: [{key: tier, operator: DoesNotExist}]}", "!tier", true)]
    [InlineData("{matchExpressions: [{key: app, operator: In, values: []}]}", "app in ()", false)]
    [InlineData("{matchExpressions: [{key: app, operator: Matches, values: [a]}]}", "app in ()", false)]
    public void Selectors_match_as_in_Kubernetes(string written, string text, bool matches)
    {
        var selector = LabelSelector.Read(Assert.Single(ManifestReader.ReadText($"{{apiVersion: v1, kind: A, selector: {written}}}", "a.yaml").Manifests).Object.Root["selector"]);

        Assert.Equal(text, selector.ToString());
        Assert.Equal(matches, selector.Matches(LabelSet.Of(Mapping.Of(("app", "a")))));
    }
}
