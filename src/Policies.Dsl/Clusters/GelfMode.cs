namespace Policies;

/// <summary>The transport of GELF messages.</summary>
public enum GelfMode
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,
}
