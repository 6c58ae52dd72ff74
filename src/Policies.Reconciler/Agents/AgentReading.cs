namespace Policies.Reconciler.Agents;

/// <summary>How an agent is told to read a repository.</summary>
public sealed record AgentReading
{
    /// <summary>The folder that it starts from; empty for the root.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether Argo CD also reads the folders below that one, where it reads plain files.</summary>
    public bool Recurses { get; init; } = true;

    /// <summary>The files that Argo CD reads, as a pattern; empty for all.</summary>
    public string Include { get; init; } = "";

    /// <summary>The files that Argo CD leaves out, as a pattern.</summary>
    public string Exclude { get; init; } = "";
}
