using Policies.Catalogue.Judging;
using Policies.Manifests;
using Policies.Verification.Admission;
using Policies.Verification.Network;

namespace Policies.Cli.Checking;

/// <summary>An object after it has been judged by itself, with what is kept of it to be judged beside others: of one that makes pods not the object itself.</summary>
/// <param name="Judged">The object, for the rules about others.</param>
/// <param name="Alone">What was found in it by itself.</param>
/// <param name="Findings">The same, with places.</param>
/// <param name="Network">What a model of connections takes of it; null where an API server would refuse it.</param>
/// <param name="Admission">What admission asks of it; null where that asks nothing.</param>
internal sealed record CheckedObject(JudgedObject Judged, ObjectJudgement Alone, IReadOnlyList<Finding> Findings, NetworkSubject? Network, AdmissionSubject? Admission)
{
    /// <summary>The object; of one that makes pods its name and place.</summary>
    public Manifest Manifest => (Manifest)Judged.Source;
}
