using Policies.Manifests;
using Policies.Verification.Network;

namespace Policies.Verification.Tests.Queries;

/// <summary>Models of policies that are written in a line each.</summary>
internal static class Models
{
    public static NetworkModel Of(params string[] documents) =>
        NetworkModel.Read(ManifestReader.ReadText(string.Join("\n---\n", documents), "a.yaml").Manifests, new() { Representatives = RepresentativeUse.Never });

    public static string Policy(string name, string spec, string space = "shop") =>
        $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: {name}, namespace: {space}}}, spec: {spec}}}";

    public static string Admin(string name, string spec) =>
        $"{{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {{name: {name}}}, spec: {spec}}}";

    public static string Baseline(string spec) =>
        $"{{apiVersion: policy.networking.k8s.io/v1alpha1, kind: BaselineAdminNetworkPolicy, metadata: {{name: default}}, spec: {spec}}}";
}
