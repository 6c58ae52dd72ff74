using Policies.Verification.Sets;

namespace Policies.Verification.Network;

/// <summary>A port that a container says it listens on.</summary>
/// <param name="Name">The name by which policies and services may call it; null where it has none.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Number">The port.</param>
public sealed record ContainerPort(string? Name, Protocol Protocol, int Number);
