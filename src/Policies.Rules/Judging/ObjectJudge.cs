using System.Collections.Concurrent;

namespace Policies.Catalogue.Judging;

/// <summary>Runs the rules about objects that a host has; one that throws is reported itself, and hides no other. May be used for several scopes at once.</summary>
public sealed class ObjectJudge
{
    private readonly ConcurrentDictionary<ObjectKind, (ObjectRule[] Alone, ObjectRule[] WithOthers)> byKind = new();
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
            var (alone, withOthers) = byKind.GetOrAdd(subject.Kind, RulesFor);
            if (alone.Length > 0)
            {
                findings.AddRange(isShared?.Invoke(subject.Source) == true ? RunOnce(alone, subject, scope) : Run(alone, subject, scope));
            }

            if (withOthers.Length > 0)
            {
                findings.AddRange(Run(withOthers, subject, scope));
            }
        }

        return findings;
    }

    private IReadOnlyList<ObjectFinding> RunOnce(ObjectRule[] rules, JudgedObject subject, ObjectScope scope) =>
        alike.TryGetValue(subject.Source, out var known) ? known : alike.GetOrAdd(subject.Source, Run(rules, subject, scope));

    private static List<ObjectFinding> Run(ObjectRule[] rules, JudgedObject subject, ObjectScope scope)
    {
        var findings = new List<ObjectFinding>();
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

        return findings;
    }

    private (ObjectRule[] Alone, ObjectRule[] WithOthers) RulesFor(ObjectKind kind)
    {
        var here = Rules.Where(rule => rule.Kinds.Count == 0 || rule.Kinds.Contains(kind)).ToLookup(rule => rule.Reads == RuleReads.Object);
        return ([.. here[true]], [.. here[false]]);
    }
}
