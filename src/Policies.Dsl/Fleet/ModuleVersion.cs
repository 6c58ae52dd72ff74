namespace Policies;

/// <summary>A version of a module, by the full name of its class, and the clusters that receive it.</summary>
public sealed record ModuleVersion(string Module, Group On);
