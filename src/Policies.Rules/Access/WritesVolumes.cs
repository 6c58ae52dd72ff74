using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2038: a right makes volumes that reach the host.</summary>
public sealed class WritesVolumes : RightRule
{
    /// <summary>The rule.</summary>
    public WritesVolumes()
        : base(Rules.WritesVolumes, "A right makes volumes that reach the host", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb(RightView.Making) && (right.Names("", "persistentvolumes") || right.Names("storage.k8s.io", "storageclasses"))
            ? ("mount paths of the host, or the volumes of others", "leave it to the provisioner of storage")
            : null;
}
