using Policies.Reconciler.State;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Planning;

/// <summary>What a sync would do to one repository, and what speaks against it.</summary>
public sealed record RepositoryPlan
{
    /// <summary>Every file that changes but state and inventory, sorted by path.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; init; } = [];

    /// <summary>Files of ours that somebody changed.</summary>
    public IReadOnlyList<Drift> Drift { get; init; } = [];

    /// <summary>Objects that count against the deletion budget, in words.</summary>
    public IReadOnlyList<string> Deletions { get; init; } = [];

    /// <summary>How many objects of ours the repository holds now.</summary>
    public int Managed { get; init; }

    /// <summary>Why this must not be done; nothing is pushed while there is one.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What a person should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What left the fleet and stays.</summary>
    public IReadOnlyList<Released> Released { get; init; } = [];

    /// <summary>Objects that stay with a file above our folder until that no longer holds them, sorted.</summary>
    public IReadOnlyList<string> Adopting { get; init; } = [];

    /// <summary>Whether nothing that the agent reads includes our folder.</summary>
    public bool NotDelivered { get; init; }

    /// <summary>The inventory afterwards; null where there is none.</summary>
    public Inventory? Inventory { get; init; }

    /// <summary>Names exactly these changes: what <c>--approve</c> takes.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Whether state and inventory have to be written although nothing else changes, because they are not there, not ours, or say too little.</summary>
    public bool RepairsState { get; init; }

    /// <summary>Whether there is anything to push.</summary>
    public bool HasChanges => Changes.Count > 0 || RepairsState;
}
