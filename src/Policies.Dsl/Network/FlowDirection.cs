namespace Policies;

/// <summary>Which way a connection is opened, seen from the namespace that says it.</summary>
public enum FlowDirection
{
    /// <summary>Into the namespace.</summary>
    Ingress,

    /// <summary>Out of the namespace.</summary>
    Egress,
}
