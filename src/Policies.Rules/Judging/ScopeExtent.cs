namespace Policies.Catalogue.Judging;

/// <summary>How much of a cluster is judged together.</summary>
public enum ScopeExtent
{
    /// <summary>One definition, as in an editor: whatever others say is not here.</summary>
    Definition,

    /// <summary>What somebody keeps in one place; other things are on the cluster too.</summary>
    Part,

    /// <summary>Everything: what is not here does not exist.</summary>
    Complete,
}
