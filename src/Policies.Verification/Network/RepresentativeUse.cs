namespace Policies.Verification.Network;

/// <summary>When namespaces are also judged by representatives: one imagined pod for each class of labels that the policies tell apart.</summary>
public enum RepresentativeUse
{
    /// <summary>Where the input has no workload at all.</summary>
    WithoutWorkloads,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
