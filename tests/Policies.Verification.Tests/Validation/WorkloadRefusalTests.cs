using Policies.Manifests;
using Policies.Verification.Validation;

namespace Policies.Verification.Tests.Validation;

public sealed class WorkloadRefusalTests
{
    [Theory]
    [InlineData("{apiVersion: v1, kind: Namespace, metadata: {name: a.b}}", "metadata.name: Invalid value: \"a.b\": a lowercase RFC 1123 label must consist of")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {labels: {a: b}}}", "metadata.name: Required value: name or generateName is required")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a, labels: {a: b c}}}", "metadata.labels: Invalid value: \"b c\": a valid label must be")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{ports: [{containerPort: 0}]}]}}", "spec.containers[0].ports[0].containerPort: Invalid value: 0: must be between 1 and 65535, inclusive")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{ports: [{containerPort: 1, name: a}, {containerPort: 2, name: a}]}]}}", "spec.containers[0].ports[1].name: Duplicate value: \"a\"")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {metadata: {labels: {a: /}}}}}", "spec.template.metadata.labels: Invalid value: \"/\": a valid label must be")]
    [InlineData("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80, targetPort: 99999}]}}", "spec.ports[0].targetPort: Invalid value: 99999: must be between 1 and 65535, inclusive")]
    [InlineData("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}, spec: {}}", "spec: Invalid value: \"object\": either `defaultBackend` or `rules` must be specified")]
    [InlineData("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}, spec: {defaultBackend: {service: {name: b}}}}", "spec.defaultBackend.service.port: Required value: port name or number is required")]
    public void A_faulty_object_is_refused_and_its_meaning_plain(string yaml, string reason)
    {
        var refusal = Assert.Single(ManifestValidation.Refusals(ManifestReader.ReadText(yaml, "a.yaml").Manifests));
        Assert.StartsWith(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.True(refusal.IsPlain);
    }

    [Theory]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {generateName: a-, labels: {example.com/a: ''}}, spec: {containers: [{ports: [{containerPort: 80, name: web}]}]}}")]
    [InlineData("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {selector: {a: b}, ports: [{port: 80, targetPort: web}]}}")]
    [InlineData("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}, spec: {defaultBackend: {service: {name: b, port: {number: 80}}}}}")]
    [InlineData("{apiVersion: v1, kind: ConfigMap, data: 1}")]
    public void Other_objects_are_not_refused(string yaml) => Assert.Empty(ManifestValidation.Refusals(ManifestReader.ReadText(yaml, "a.yaml").Manifests));
}
