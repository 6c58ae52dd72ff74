using Policies.Objects;

namespace Policies.Lowering;

/// <summary>Finds whom the subjects of a binding mean on one cluster.</summary>
internal sealed class Subjects(ClusterScope scope, PlacedNamespace? placed)
{
    private const string ApiGroup = "rbac.authorization.k8s.io";

    /// <summary>The subjects as a binding has them; those that are not here are problems.</summary>
    public IReadOnlyList<Mapping> Of(IReadOnlyList<Subject> subjects, string memberPath)
    {
        var found = new List<Mapping>();
        for (var i = 0; i < subjects.Count; i++)
        {
            found.AddRange(Of(subjects[i], $"{memberPath}[{i}]"));
        }

        return found;
    }

    private static Mapping Account(Node @namespace, string name) => Mapping.Of(("kind", "ServiceAccount"), ("name", name), ("namespace", @namespace));

    private IEnumerable<Mapping> Of(Subject subject, string memberPath)
    {
        if (subject.Kind != SubjectKind.ServiceAccount)
        {
            return [Mapping.Of(("apiGroup", ApiGroup), ("kind", subject.Kind.ToString()), ("name", subject.Name))];
        }

        var name = subject.Workload?.ServiceAccount?.Name ?? subject.Name;
        if (name.Length == 0)
        {
            Report(Rules.MalformedValue, memberPath, $"The workload '{subject.Workload?.Name}' has no service account to bind; give it one");
            return [];
        }

        if (subject.Namespace is { } reference)
        {
            var names = scope.Names(reference);
            if (names.Count == 0)
            {
                Report(Rules.UnknownAccount, memberPath, $"The service account '{name}' is in {reference}, which does not exist; say where it is, or narrow one of the two");
            }

            return names.Count == 0 && scope.IsAlone ? [Account(Unknown.Value, name)] : names.Select(found => Account(found, name));
        }

        return subject.Workload is { } workload ? OfWorkload(workload, name, memberPath) : OfOwn(name, memberPath);
    }

    private IEnumerable<Mapping> OfOwn(string name, string memberPath)
    {
        if (placed is not null)
        {
            return [Account(placed.Name, name)];
        }

        Report(Rules.UnknownAccount, memberPath, $"The service account '{name}' stands in a module and so in no namespace; say Subject.ServiceAccount<TNamespace>(…)");
        return [];
    }

    private IEnumerable<Mapping> OfWorkload(Workload workload, string account, string memberPath)
    {
        var declaring = scope.Namespaces.Where(candidate => candidate.Definition.Workloads.Any(declared => IsSame(declared.Workload, workload))).ToList();
        if (placed is not null && declaring.Contains(placed))
        {
            return [Account(placed.Name, account)];
        }

        var definitions = declaring.Select(candidate => candidate.Definition.Definition).Distinct().ToList();
        if (definitions.Count == 1)
        {
            return declaring.Select(candidate => Account(candidate.Name, account));
        }

        if (definitions.Count == 0 && scope.IsAlone)
        {
            return [Account(Unknown.Value, account)];
        }

        if (definitions.Count == 0)
        {
            Report(Rules.UnknownAccount, memberPath, $"The workload '{workload.Name}' is in no namespace; say where it is, or narrow one of the two");
        }
        else
        {
            Report(Rules.MalformedValue, memberPath, $"Several namespaces declare a workload '{workload.Name}' ({string.Join(", ", definitions)}); say which by Subject.ServiceAccount<TNamespace>(…)");
        }

        return [];
    }

    // A member that makes a workload makes a new one each time, so it is known by what it says.
    private static bool IsSame(Workload left, Workload right) =>
        left.Name == right.Name && left.ServiceAccount?.Name == right.ServiceAccount?.Name && left.Labels.SequenceEqual(right.Labels);

    private void Report(RuleId rule, string memberPath, string message) => scope.Problems.Add(new(rule, memberPath, message));
}
