namespace Policies.Manifests.Tests;

public sealed class ObjectListTests
{
    [Theory]
    [InlineData("{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Pod, metadata: {name: a}}]}]}", "Pod 'a'")]
    [InlineData("{apiVersion: v1, kind: ConfigMapList, items: [{metadata: {name: a}}, {metadata: {name: b}}]}", "ConfigMap 'a', ConfigMap 'b'")]
    [InlineData("{apiVersion: v1, kind: List, items: []}", "")]
    [InlineData("{apiVersion: v1, kind: List}", "")]
    [InlineData("{apiVersion: v1, kind: PodList, items: null}", "PodList ''")]
    [InlineData("{apiVersion: apps/v1, kind: DeploymentList, items: [{kind: Deployment, apiVersion: apps/v1beta1}]}", "Deployment ''")]
    [InlineData("{apiVersion: a.b/v1, kind: AllowList, metadata: {name: a}}", "AllowList 'a'")]
    [InlineData("{apiVersion: a.b/v1, kind: AllowList, metadata: {name: a}, items: [x, y]}", "AllowList 'a'")]
    [InlineData("{apiVersion: a.b/v1, kind: AllowList, metadata: {name: a}, items: [{cidr: 10.0.0.0/8}]}", "AllowList 'a'")]
    public void Lists_are_taken_apart_and_kinds_that_end_so_are_not(string yaml, string objects)
    {
        var read = ManifestReader.ReadText(yaml, "a.yaml");
        Assert.Empty(read.Faults);
        Assert.Equal(objects, string.Join(", ", read.Manifests.Select(manifest => manifest.Object.ToString())));
    }

    [Fact]
    public void An_element_that_is_no_object_is_told()
    {
        var read = ManifestReader.ReadText("apiVersion: v1\nkind: List\nitems:\n- a\n- {kind: Pod}\n", "a.yaml");
        Assert.Equal(["a.yaml(4): no object: it is no mapping", "a.yaml(5): no object: it has a kind, 'Pod', and no apiVersion"], read.Skipped.Select(each => each.ToString()));
    }
}
