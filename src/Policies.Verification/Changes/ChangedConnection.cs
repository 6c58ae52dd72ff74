using Policies.Verification.Sets;

namespace Policies.Verification.Changes;

/// <summary>Connections that are opened or closed: from each of the sources to each of the destinations.</summary>
/// <param name="Kind">Opened or closed.</param>
/// <param name="Sources">Who opens them, as printed.</param>
/// <param name="Destinations">Who is called, as printed.</param>
/// <param name="Ports">The ports that make the difference.</param>
/// <param name="Reasons">The policies and rules that make it: those that now allow or deny, or did so before and no longer do.</param>
public sealed record ChangedConnection(ChangeKind Kind, IReadOnlyList<string> Sources, IReadOnlyList<string> Destinations, ConnectionSet Ports, IReadOnlyList<string> Reasons) : Change([Kind])
{
    private const int MostShown = 3;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Because => Reasons;

    /// <inheritdoc/>
    public override string Word => Kind == ChangeKind.Opened ? "opened" : "closed";

    /// <inheritdoc/>
    public override string Text => $"{string.Join(", ", Sources)} => {string.Join(", ", Destinations)} : {Ports}";

    /// <inheritdoc/>
    public override string Brief => $"{Cut(Sources)} => {Cut(Destinations)} : {Ports}";

    private static string Cut(IReadOnlyList<string> ends) =>
        ends.Count <= MostShown + 1 ? string.Join(", ", ends) : FormattableString.Invariant($"{string.Join(", ", ends.Take(MostShown))} and {ends.Count - MostShown} more");
}
