namespace Policies.Verification.Changes;

/// <summary>Something that a subject may do, or may no longer do.</summary>
/// <param name="Kind">Gained or lost.</param>
/// <param name="Subject">Who, as in <c>Group 'developers'</c>.</param>
/// <param name="Namespaces">In which namespaces; none for all of them, and the cluster.</param>
/// <param name="Right">What, as in <c>get, list pods, secrets</c>.</param>
public sealed record ChangedRight(ChangeKind Kind, string Subject, IReadOnlyList<string> Namespaces, string Right) : Change([Kind])
{
    /// <inheritdoc/>
    public override string Word => Kind == ChangeKind.Gained ? "gained" : "lost";

    /// <inheritdoc/>
    public override string Text => $"{Subject}{Scope}: {Right}";

    private string Scope => Namespaces.Count switch
    {
        0 => " in the whole cluster",
        1 => $" in namespace {Namespaces[0]}",
        _ => $" in namespaces {string.Join(", ", Namespaces)}",
    };
}
