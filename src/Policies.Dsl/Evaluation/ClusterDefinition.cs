namespace Policies.Evaluation;

/// <summary>A cluster and the member that says it, such as <c>Acme.Policies.Clusters.ShopProdEw1</c>.</summary>
public sealed record ClusterDefinition(string MemberPath, Cluster Cluster);
