namespace Policies.Rendering.Index;

/// <summary>What a file in a cluster's folder says to an agent that would take it for an object, though it is none.</summary>
public static class AgentMark
{
    private const string ArgoCd = "+argocd:skip-file-rendering";

    /// <summary>The mark, anywhere in the file; null for an agent that needs none. Argo CD has it where it reads file by file.</summary>
    /// <remarks>
    /// https://argo-cd.readthedocs.io/en/stable/user-guide/directory/#skipping-file-rendering. Flux 1 passes over what is of no kind
    /// that the cluster knows, and reads no JSON; Flux 2 reads by our kustomization.
    /// </remarks>
    public static string? Of(Engine engine) => engine == Engine.ArgoCd ? ArgoCd : null;
}
