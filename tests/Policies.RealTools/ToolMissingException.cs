namespace Policies.RealTools;

/// <summary>A tool that this run must have is not to be had on this machine.</summary>
public sealed class ToolMissingException(string reason) : Exception(reason);
