namespace Policies.Reconciler.State;

/// <summary>A file of something that left and stays.</summary>
/// <param name="Path">Within our folder.</param>
/// <param name="Sha256">Of the bytes that we wrote, in lower-case hexadecimal.</param>
public sealed record ReleasedFile(string Path, string Sha256);
