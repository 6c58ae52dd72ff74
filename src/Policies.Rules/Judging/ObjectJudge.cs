using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Policies.Catalogue.Judging;

/// <summary>Runs the rules about objects that a host has; one that throws is reported itself, and hides no other. May be used for several scopes at once.</summary>
public sealed class ObjectJudge
{
    private readonly ConcurrentDictionary<ObjectKind, (ObjectRule[] Alone, ObjectRule[] WithOthers)> byKind = new();
    private readonly ConditionalWeakTable<object, ObjectJudgement> known = new();

    /// <summary>Takes those of some rules that are about objects and run in a host.</summary>
    public ObjectJudge(RuleHosts host, IEnumerable<Rule> rules) =>
        Rules = [.. rules.OfType<ObjectRule>().Where(rule => (rule.Hosts & host) != 0)];

    /// <summary>The rules.</summary>
    public IReadOnlyList<ObjectRule> Rules { get; }

    /// <summary>What is wrong with an object by itself, whatever it is judged beside.</summary>
    /// <param name="subject">The object.</param>
    /// <param name="extent">How much of a cluster it will be judged beside.</param>
    public ObjectJudgement Alone(JudgedObject subject, ScopeExtent extent) => ByItself(subject, new ObjectScope([], null, extent));

    /// <summary>What more is wrong with an object that has been judged by itself; what the rules about others read of it has to be there still.</summary>
    public static IReadOnlyList<ObjectFinding> Beside(ObjectScope scope, JudgedObject subject, ObjectJudgement alone)
    {
        var findings = new List<ObjectFinding>();
        Run(alone.WithOthers, subject, scope, findings);
        return findings;
    }

    /// <summary>Everything that is wrong with the objects of a scope, in their order.</summary>
    /// <param name="scope">The objects.</param>
    /// <param name="alike">What an object has in common with others that rules, by itself, find the same in; null where there is no other.</param>
    public IReadOnlyList<ObjectFinding> Judge(ObjectScope scope, Func<JudgedObject, object?>? alike = null)
    {
        var findings = new List<ObjectFinding>();
        foreach (var subject in scope.Objects)
        {
            var judgement = alike?.Invoke(subject) is { } key ? Known(key, subject, scope) : ByItself(subject, scope);
            foreach (var finding in judgement.Findings)
            {
                findings.Add(ReferenceEquals(finding.Subject, subject) ? finding : finding with { Subject = subject });
            }

            Run(judgement.WithOthers, subject, scope, findings);
        }

        return findings;
    }

    private ObjectJudgement Known(object key, JudgedObject subject, ObjectScope scope) =>
        known.TryGetValue(key, out var judgement) ? judgement : Keep(key, ByItself(subject, scope));

    // Another thread may have been first.
    private ObjectJudgement Keep(object key, ObjectJudgement judgement) => known.GetValue(key, _ => judgement);

    private ObjectJudgement ByItself(JudgedObject subject, ObjectScope scope)
    {
        var (alone, withOthers) = byKind.GetOrAdd(subject.Kind, RulesFor);
        var findings = new List<ObjectFinding>();
        Run(alone, subject, scope, findings);
        return new(findings, Array.FindAll(withOthers, rule => Concerns(rule, subject)));
    }

    private static bool Concerns(ObjectRule rule, JudgedObject subject)
    {
        try
        {
            return rule.Concerns(subject);
        }
#pragma warning disable CA1031 // the rule is then run, meets the same, and that is where it is said
        catch (Exception)
#pragma warning restore CA1031
        {
            return true;
        }
    }

    private static void Run(ObjectRule[] rules, JudgedObject subject, ObjectScope scope, List<ObjectFinding> findings)
    {
        foreach (var rule in rules)
        {
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
    }

    private (ObjectRule[] Alone, ObjectRule[] WithOthers) RulesFor(ObjectKind kind)
    {
        var here = Rules.Where(rule => rule.Kinds.Count == 0 || rule.Kinds.Contains(kind)).ToLookup(rule => rule.Reads == RuleReads.Object);
        return ([.. here[true]], [.. here[false]]);
    }
}
