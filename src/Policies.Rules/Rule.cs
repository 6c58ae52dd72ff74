namespace Policies.Catalogue;

/// <summary>A rule of the catalogue: what it is called, how much its findings count, and where it can run.</summary>
public abstract class Rule
{
    private const string Pages = "https://github.com/policies-dev/policies/blob/main/docs/diagnostics/";

    private protected Rule(RuleId id, string title, Severity severity, RuleHosts hosts) =>
        (Id, Title, DefaultSeverity, Hosts) = (id, title, severity, hosts);

    /// <summary>The id, for good.</summary>
    public RuleId Id { get; }

    /// <summary>What it finds, in a few words.</summary>
    public string Title { get; }

    /// <summary>How its findings count where nothing else is configured.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>Where it can run by itself.</summary>
    public RuleHosts Hosts { get; }

    /// <summary>What it is about, by the first digit of its id.</summary>
    public RuleCategory Category => (RuleCategory)(Id.Id["POL".Length] - '0');

    /// <summary>The page that explains it.</summary>
    public string HelpLink => PageOf(Id);

    /// <summary>Whether severity and suppression are the user's to set; not where there is nothing sound to write out.</summary>
    public virtual bool IsConfigurable => true;

    /// <summary>Whether it depends on the day, so that an unchanged project may fail it one day; such a finding stays a warning where all others become errors.</summary>
    public virtual bool IsDated => false;

    /// <summary>The page that explains a rule.</summary>
    public static string PageOf(RuleId id) => Pages + id.Id + ".md";

    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {Title}";
}
