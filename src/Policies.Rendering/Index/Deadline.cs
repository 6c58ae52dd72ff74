namespace Policies.Rendering.Index;

/// <summary>A day on which something of a cluster ends or is looked at again.</summary>
/// <param name="Member">The member that says the day, such as <c>Acme.Policies.Checkout.Overrides[0].Until</c>.</param>
/// <param name="Kind">What the day means.</param>
/// <param name="Day">The day, UTC, as ISO 8601 has it.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Because">Why it is so.</param>
/// <param name="Exempts">What it sets aside, where it is an exemption from a rule.</param>
public sealed record Deadline(string Member, DeadlineKind Kind, string Day, string Owner, string Because, IndexedExemption? Exempts = null)
{
    internal static void Write(JsonText json, Deadline deadline) => json
        .Text("member", deadline.Member)
        .Text("kind", deadline.Kind.ToString())
        .Text("day", deadline.Day)
        .Text("owner", deadline.Owner)
        .Text("because", deadline.Because)
        .Object("exempts", deadline.Exempts, IndexedExemption.Write);
}
