using Policies.Catalogue.Judging;

namespace Policies.Catalogue;

/// <summary>A rule over objects in Kubernetes' own shape: what definitions make, a raw object that one carries, or YAML of anyone's.</summary>
public abstract class ObjectRule : Rule
{
    private protected const RuleHosts Everywhere = RuleHosts.Editor | RuleHosts.Build | RuleHosts.Check;

    /// <summary>Names the rule, what it looks at beside the object itself, and the kinds of objects that it judges.</summary>
    /// <param name="id">The id, for good.</param>
    /// <param name="title">What it finds, in a few words.</param>
    /// <param name="severity">How its findings count where nothing else is configured, and they do not say themselves.</param>
    /// <param name="reads">What a finding depends on.</param>
    /// <param name="hosts">Where it can run; one that reads a cluster's facts runs in an editor only where those are seen.</param>
    /// <param name="kinds">The kinds that it judges; none for all.</param>
    protected ObjectRule(RuleId id, string title, Severity severity, RuleReads reads, RuleHosts hosts = Everywhere, params ObjectKind[] kinds)
        : base(id, title, severity, hosts) =>
        (Reads, Kinds) = (reads, kinds);

    /// <summary>What a finding depends on.</summary>
    public RuleReads Reads { get; }

    /// <summary>The kinds that it judges; empty for all.</summary>
    public IReadOnlyList<ObjectKind> Kinds { get; }

    /// <summary>Whether it can have anything to say of an object, as far as the object alone tells; where it cannot, it is not asked again on another cluster.</summary>
    /// <param name="subject">The object, of one of the rule's kinds.</param>
    public virtual bool Concerns(JudgedObject subject) => true;

    /// <summary>Reports what is wrong with one object.</summary>
    /// <param name="subject">The object, of one of the rule's kinds, which concerns it.</param>
    /// <param name="scope">What else there is.</param>
    /// <param name="report">Takes findings about the subject.</param>
    public abstract void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report);
}
