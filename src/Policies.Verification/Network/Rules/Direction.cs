namespace Policies.Verification.Network.Rules;

/// <summary>Which way a connection goes, seen from the pods that a policy selects.</summary>
public enum Direction
{
    /// <summary>Towards them.</summary>
    Ingress,

    /// <summary>Away from them.</summary>
    Egress,
}
