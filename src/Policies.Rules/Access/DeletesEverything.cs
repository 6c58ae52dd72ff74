using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2036: a right deletes everything at once, or traces.</summary>
public sealed class DeletesEverything : RightRule
{
    /// <summary>The rule.</summary>
    public DeletesEverything()
        : base(Rules.DeletesEverything, "A right deletes everything at once, or traces", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.Verbs.Contains("deletecollection")
            || (right.HasVerb("delete") && (right.Names("", "events") || right.Names("events.k8s.io", "events")))
            ? (right.Names("", "events") || right.Names("events.k8s.io", "events") ? "delete events, and with them the traces of what they did" : $"delete all {string.Join(", ", right.Resources)} at once", "give delete for what is named, or nothing")
            : null;
}
