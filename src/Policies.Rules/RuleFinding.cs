using Policies.Evaluation;

namespace Policies.Catalogue;

/// <summary>What a rule or a check found: where, as a member path such as <c>Acme.Policies.Checkout.Network.Flows[0]</c>, and in which words.</summary>
public sealed record RuleFinding
{
    /// <summary>The rule's or the check's id.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule finds, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What the rule is about.</summary>
    public string Category { get; init; } = "Checks";

    /// <summary>How it counts where nothing else is configured.</summary>
    public required Severity DefaultSeverity { get; init; }

    /// <summary>The page that explains the rule; null for a check of the user's own.</summary>
    public string? HelpLink { get; init; }

    /// <summary>Whether severity and suppression are the user's to set.</summary>
    public bool IsConfigurable { get; init; } = true;

    /// <summary>Whether it depends on the day.</summary>
    public bool IsDated { get; init; }

    /// <summary>The member that it is about; empty for the project as a whole.</summary>
    public required string MemberPath { get; init; }

    /// <summary>Where it is in the source, where that is known better than by the member path.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>The thing, then what to do, with the clusters that it is about.</summary>
    public required string Message { get; init; }

    /// <summary>The same without the clusters.</summary>
    public string Core { get; init; } = "";

    /// <summary>The exemption that sets it aside, in words; null where it counts.</summary>
    public string? ExemptBecause { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{MemberPath}: {Id}: {Message}";
}
