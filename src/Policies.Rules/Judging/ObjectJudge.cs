using System.Collections.Concurrent;

namespace Policies.Catalogue.Judging;

/// <summary>Runs the rules about objects that a host has; one that throws is reported itself, and hides no other. May be used for several scopes at once.</summary>
public sealed class ObjectJudge
{
    private readonly ConcurrentDictionary<ObjectKind, ObjectRule[]> byKind = new();
    private readonly ConcurrentDictionary<object, IReadOnlyList<ObjectFinding>> alike = new();

    /// <summary>Takes those of some rules that are about objects and run in a host.</summary>
    public ObjectJudge(RuleHosts host, IEnumerable<Rule> rules) =>
        Rules = [.. rules.OfType<ObjectRule>().Where(rule => (rule.Hosts & host) != 0)];

    /// <summary>The rules.</summary>
    public IReadOnlyList<ObjectRule> Rules { get; }

    /// <summary>Everything that is wrong with the objects of a scope, in their order.</summary>
    /// <param name="scope">The objects.</param>
    /// <param name="isShared">Whether other scopes have the same object, by what the host knows it by.</param>
    public IReadOnlyList<ObjectFinding> Judge(ObjectScope scope, Func<object, bool>? isShared = null) => Judge(scope, scope.Objects, isShared);

    /// <summary>Everything that is wrong with some of the objects of a scope, in their order.</summary>
    public IReadOnlyList<ObjectFinding> Judge(ObjectScope scope, IReadOnlyList<JudgedObject> judged, Func<object, bool>? isShared = null)
    {
        var findings = new List<ObjectFinding>();
        foreach (var subject in judged)
        {
            var here = byKind.GetOrAdd(subject.Kind, RulesFor);
            if (here.Length == 0)
            {
                continue;
            }

            findings.AddRange(isShared?.Invoke(subject.Source) == true
                ? alike.GetOrAdd(subject.Source, _ => Run(here, subject, scope, alone: true))
                : Run(here, subject, scope, alone: true));
            findings.AddRange(Run(here, subject, scope, alone: false));
        }

        return findings;
    }

    private static List<ObjectFinding> Run(ObjectRule[] rules, JudgedObject subject, ObjectScope scope, bool alone)
    {
        List<ObjectFinding>? findings = null;
        foreach (var rule in rules)
        {
            if (rule.Reads == RuleReads.Object != alone)
            {
                continue;
            }

            findings ??= [];
            try
            {
                rule.Judge(subject, scope, new(rule, subject, findings));
            }
            catch (UnknownValueException)
            {
                // The rule read what an editor cannot see: it says nothing.
            }
#pragma warning disable CA1031 // whatever a rule throws is our fault, and must hide no other rule's findings
            catch (Exception exception)
#pragma warning restore CA1031
            {
                var failed = RuleCatalogue.Get(Policies.Rules.RuleFailed);
                findings.Add(new(failed, subject, null, Compiler.RuleFailed.Message(rule, exception), failed.DefaultSeverity));
            }
        }

        return findings ?? [];
    }

    private ObjectRule[] RulesFor(ObjectKind kind) => [.. Rules.Where(rule => rule.Kinds.Count == 0 || rule.Kinds.Contains(kind))];
}
