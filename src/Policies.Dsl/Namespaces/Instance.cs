namespace Policies;

/// <summary>A copy of a namespace under a name of its own, on the clusters of a group, or on all that have the namespace.</summary>
public sealed record Instance(string Name, Group? On = null);
