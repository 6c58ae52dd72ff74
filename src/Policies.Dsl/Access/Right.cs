namespace Policies;

/// <summary>Verbs on resources, or on URLs that are no resource; made by the factories of <see cref="Allow"/>.</summary>
public sealed record Right
{
    internal Right(IReadOnlyList<Verb> verbs, IReadOnlyList<ResourceTarget> targets, IReadOnlyList<string> urls) => (Verbs, Targets, Urls) = (verbs, targets, urls);

    /// <summary>What may be done.</summary>
    public IReadOnlyList<Verb> Verbs { get; }

    /// <summary>With which resources; empty where the right is about URLs.</summary>
    public IReadOnlyList<ResourceTarget> Targets { get; }

    /// <summary>Paths of URLs that are no resource, a last <c>*</c> standing for all that follow; empty where the right is about resources.</summary>
    public IReadOnlyList<string> Urls { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(", ", Verbs)} {(Urls.Count > 0 ? string.Join(", ", Urls) : string.Join(", ", Targets))}";
}
