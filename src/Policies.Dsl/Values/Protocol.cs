namespace Policies;

/// <summary>A transport protocol that a network policy can name.</summary>
public enum Protocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>SCTP; not every network plugin enforces it.</summary>
    Sctp,
}
