namespace Policies.Catalogue;

/// <summary>What a finding of a rule about objects depends on.</summary>
public enum RuleReads
{
    /// <summary>The object alone; it is judged once however many clusters have it.</summary>
    Object,

    /// <summary>Other objects, too.</summary>
    Others,

    /// <summary>What is known of the cluster, too; the finding then names the clusters.</summary>
    Cluster,
}
