namespace Policies.Rendering.Output;

/// <summary>A file that a cluster's folder is to hold.</summary>
internal sealed record DesiredFile(string Path, string Member, byte[] Bytes, byte[] Digest);
