namespace Acme.Policies;

public static partial class Access
{
    /// <summary>Auditors see who may do what, who may talk to whom, and what is admitted; nothing that runs.</summary>
    public static ClusterRole Auditor => new("auditor")
    {
        Rules =
        [
            Allow.Read(Rbac.Roles, Rbac.RoleBindings, Rbac.ClusterRoles, Rbac.ClusterRoleBindings, Core.ServiceAccounts),
            Allow.Read(Core.Namespaces, Networking.NetworkPolicies, Core.ResourceQuotas),
            Allow.Read(Admission.ValidatingWebhooks, Admission.MutatingWebhooks, Admission.ValidatingPolicies, Admission.ValidatingPolicyBindings),
            Allow.Read(ApiExtensions.CustomResourceDefinitions, Certificates.CertificateSigningRequests),
        ],
        BoundTo = [Subject.Group("auditors"), Subject.User("external-auditor@acme.example")],
    };
}
