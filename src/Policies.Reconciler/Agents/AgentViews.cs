using Policies.Manifests;

namespace Policies.Reconciler.Agents;

/// <summary>The agents that are known: each reads a repository in its own way.</summary>
public sealed class AgentViews : IAgentView
{
    /// <inheritdoc/>
    public AgentView Of(Engine engine, FileTree repository, AgentReading reading)
    {
        var path = FileTree.Resolve("", reading.Path);
        if (path is null || !repository.HasFolder(path))
        {
            return new([], [$"The agent's folder '{reading.Path}' is not in the repository"], []);
        }

        return engine switch
        {
            Engine.Flux1 => Flux1.Read(repository, path),
            Engine.Flux2 => Flux2.Read(repository, path),
            Engine.ArgoCd => ArgoCd.Read(repository, path, reading),
            _ => new([], [], [$"How the agent '{engine}' reads a repository is not known"]),
        };
    }
}
