namespace Policies.Rendering.Output;

/// <summary>A file as we left it.</summary>
internal readonly record struct KnownFile(long Length, long Ticks, byte[] Digest);
