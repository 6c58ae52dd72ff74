namespace Policies.Verification.Sets;

/// <summary>A transport protocol that has ports; in the order in which they are written.</summary>
public enum Protocol
{
    /// <summary>Stream Control Transmission Protocol.</summary>
    Sctp,

    /// <summary>Transmission Control Protocol.</summary>
    Tcp,

    /// <summary>User Datagram Protocol.</summary>
    Udp,
}
