namespace Policies;

/// <summary>Removes parts on some clusters: what it names is closed there; a Pod Security level that it names is the stricter one.</summary>
public sealed record Tighten(Group On) : Override(On);
