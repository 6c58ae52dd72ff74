using Policies.Manifests;
using Policies.Verification.Workloads;

namespace Policies.Verification.Tests;

public sealed class PodTemplateTests
{
    [Theory]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {labels: {app: a}}, spec: {hostNetwork: true}}")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, spec: {template: {metadata: {labels: {app: a}}, spec: {hostNetwork: true}}}}")]
    [InlineData("{apiVersion: batch/v1, kind: CronJob, spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: a}}, spec: {hostNetwork: true}}}}}}")]
    public void Pods_of_an_object_are_found(string yaml)
    {
        var pods = PodTemplate.Of(Assert.Single(ManifestReader.ReadText(yaml, "a.yaml").Manifests));
        Assert.Equal("a", pods?.Metadata.Text("labels", "app"));
        Assert.Equal("true", pods?.Spec.Text("hostNetwork"));
    }

    [Fact]
    public void Other_objects_make_no_pods() =>
        Assert.Null(PodTemplate.Of(Assert.Single(ManifestReader.ReadText("{apiVersion: v1, kind: Service}", "a.yaml").Manifests)));
}
