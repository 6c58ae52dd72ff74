namespace Policies;

/// <summary>What a check found: the thing, then what to do.</summary>
public sealed record Finding(string Message);
