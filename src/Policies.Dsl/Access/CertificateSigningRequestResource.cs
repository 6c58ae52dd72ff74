namespace Policies;

/// <summary>Requests for certificates.</summary>
public sealed record CertificateSigningRequestResource : Resource
{
    internal CertificateSigningRequestResource()
        : base("certificates.k8s.io", "certificatesigningrequests", isClusterScoped: true)
    {
    }

    /// <summary>Their approval.</summary>
    public Subresource Approval => Sub("approval");
}
