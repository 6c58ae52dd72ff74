namespace Policies.GoldenFiles;

/// <summary>What a test wrote is not what was accepted.</summary>
public sealed class GoldenMismatchException(string message) : Exception(message);
