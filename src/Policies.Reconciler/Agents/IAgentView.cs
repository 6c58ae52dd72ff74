using Policies.Manifests;

namespace Policies.Reconciler.Agents;

/// <summary>Knows what an agent would apply.</summary>
public interface IAgentView
{
    /// <summary>What it would apply of a repository.</summary>
    AgentView Of(Engine engine, FileTree repository, AgentReading reading);
}
