namespace Policies.Catalogue.PodSecurity;

/// <summary>POL3007: the level that a namespace enforces refuses the pods of a workload in it.</summary>
public sealed class WorkloadFails : MeaningRule
{
    /// <summary>The rule.</summary>
    public WorkloadFails()
        : base(Rules.WorkloadFails, "A workload fails the level of its namespace", Severity.Error)
    {
    }
}
