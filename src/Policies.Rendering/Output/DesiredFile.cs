namespace Policies.Rendering.Output;

/// <summary>A file that a cluster's folder is to hold.</summary>
internal sealed record DesiredFile(string Path, string Member, ReadOnlyMemory<byte> Bytes, byte[] Digest);
