using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2016: a right approves or signs certificates.</summary>
public sealed class ApprovesCertificates : RightRule
{
    /// <summary>The rule.</summary>
    public ApprovesCertificates()
        : base(Rules.ApprovesCertificates, "A right approves or signs certificates", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        (right.HasVerb("update", "patch") && right.Names("certificates.k8s.io", "certificatesigningrequests/approval"))
            || (right.HasVerb("approve", "sign") && right.Names("certificates.k8s.io", "signers"))
            ? ("approve or sign client certificates, and so become any user", "leave it to the controller that signs, for its own signer by name")
            : null;
}
