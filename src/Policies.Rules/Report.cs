using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Catalogue;

/// <summary>Collects findings, of many clusters at once; equal ones become one that names the clusters.</summary>
public sealed class Report
{
    private readonly Dictionary<(string Id, string Path, string Message, string? ExemptBecause), Entry> entries = [];

    /// <summary>Everything found so far that counts, sorted by member path, then by id and message.</summary>
    public IReadOnlyList<RuleFinding> Findings => Sorted(isExempt: false);

    /// <summary>Everything found so far that an exemption sets aside, in the same order.</summary>
    public IReadOnlyList<RuleFinding> Exempt => Sorted(isExempt: true);

    /// <summary>Adds a finding of a rule; with a cluster where it holds there, and perhaps not elsewhere; with a severity where that is not the rule's usual one.</summary>
    public void Add(Rule rule, string memberPath, string message, string? cluster = null, Severity? severity = null) => Add(rule, memberPath, message, cluster, null, severity);

    /// <summary>Adds what was found before any rule ran, such as a definition that threw.</summary>
    public void Add(Problem problem, string? cluster = null) => Add(RuleCatalogue.Get(problem.Rule), problem.MemberPath, problem.Message, cluster, problem.Position, null);

    /// <summary>Adds a finding of a rule that a host raises.</summary>
    public void Add(RuleId rule, string memberPath, string message, string? cluster = null) => Add(RuleCatalogue.Get(rule), memberPath, message, cluster);

    /// <summary>Adds a finding of a check of the user's own.</summary>
    public void Add(CheckDefinition check, string memberPath, string message, string? cluster = null) =>
        Put(
            new()
            {
                Id = check.Check.Id,
                Title = check.Definition.Substring(check.Definition.LastIndexOf('.') + 1),
                DefaultSeverity = check.Check.Severity,
                MemberPath = memberPath,
                Message = message,
            },
            cluster);

    /// <summary>Adds a finding of a rule that an exemption sets aside.</summary>
    public void AddExempt(Rule rule, string memberPath, string message, string? cluster, Severity severity, string because) =>
        Add(rule, memberPath, message, cluster, null, severity, because);

    private IReadOnlyList<RuleFinding> Sorted(bool isExempt)
    {
        lock (entries)
        {
            return entries.Count == 0 ? [] :
            [
                .. entries
                    .Where(entry => entry.Key.ExemptBecause is not null == isExempt)
                    .OrderBy(entry => entry.Key.Path, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Key.Id, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Key.Message, StringComparer.Ordinal)
                    .Select(entry => entry.Value.Finding with { Message = ClusterPhrase.In(entry.Key.Message, entry.Value.Clusters), Core = entry.Key.Message }),
            ];
        }
    }

    private void Add(Rule rule, string memberPath, string message, string? cluster, SourcePosition? position, Severity? severity, string? because = null) =>
        Put(
            new()
            {
                Id = rule.Id.Id,
                Title = rule.Title,
                Category = rule.Category.ToString(),
                DefaultSeverity = severity ?? rule.DefaultSeverity,
                HelpLink = rule.HelpLink,
                IsConfigurable = rule.IsConfigurable,
                IsDated = rule.IsDated,
                MemberPath = memberPath,
                Message = message,
                Position = position,
                ExemptBecause = because,
            },
            cluster);

    private void Put(RuleFinding finding, string? cluster)
    {
        var key = (finding.Id, finding.MemberPath, finding.Message, finding.ExemptBecause);
        lock (entries)
        {
            if (!entries.TryGetValue(key, out var entry))
            {
                entries[key] = entry = new(finding);
            }

            if (cluster is not null)
            {
                entry.Clusters.Add(cluster);
            }
        }
    }

    private sealed class Entry(RuleFinding finding)
    {
        public RuleFinding Finding { get; } = finding;

        public SortedSet<string> Clusters { get; } = new(StringComparer.Ordinal);
    }
}
