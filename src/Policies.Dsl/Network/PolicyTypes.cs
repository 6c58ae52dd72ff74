namespace Policies;

/// <summary>The directions for which a network policy isolates the pods that it applies to.</summary>
[Flags]
public enum PolicyTypes
{
    /// <summary>Neither; Kubernetes would then choose for itself, so a rule refuses it.</summary>
    None = 0,

    /// <summary>Ingress.</summary>
    Ingress = 1,

    /// <summary>Egress.</summary>
    Egress = 2,

    /// <summary>Both.</summary>
    Both = Ingress | Egress,
}
