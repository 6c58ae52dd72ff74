namespace Policies.Rendering.Output;

/// <summary>Something of someone else's stands where one of our files has to go.</summary>
/// <param name="Path">Full path of what stands there.</param>
/// <param name="Member">The member that the file comes from.</param>
/// <param name="Message">What it is, and what to do about it.</param>
public sealed record OutputConflict(string Path, string Member, string Message);
