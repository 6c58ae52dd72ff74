namespace Policies;

/// <summary>Resources of the API group <c>certificates.k8s.io</c>.</summary>
public static class Certificates
{
    /// <summary>Requests for certificates.</summary>
    public static CertificateSigningRequestResource CertificateSigningRequests => new();

    /// <summary>Signers, to approve or sign for.</summary>
    public static Resource Signers => new("certificates.k8s.io", "signers", isClusterScoped: true);
}
