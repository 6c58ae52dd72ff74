using Policies.Reconciler.Agents;
using Policies.Reconciler.Compiled;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Planning;

/// <summary>What is wanted of a repository.</summary>
internal sealed record PlanRequest
{
    public required string Cluster { get; init; }

    public required Engine Engine { get; init; }

    /// <summary>Knows what agents apply.</summary>
    public IAgentView Agents { get; init; } = new AgentViews();

    public required CompiledTree Tree { get; init; }

    /// <summary>What leaves the fleet on purpose.</summary>
    public IReadOnlyList<Leaving> Leaving { get; init; } = [];

    /// <summary>New names of namespaces, by their former ones.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();

    /// <summary>Objects that may be taken over from files of someone else's.</summary>
    public IReadOnlySet<string> Adopted { get; init; } = new HashSet<string>();

    public DateOnly Today { get; init; }

    /// <summary>Whether the agent has applied our last commit.</summary>
    public bool IsApplied { get; init; }
}
