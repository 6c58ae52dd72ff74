using Policies.Manifests;
using Policies.Verification.Rights;

namespace Policies.Verification.Changes;

/// <summary>Compares what each subject may do, however it is written: by which bindings, roles and rules does not count, nor what its groups give it anyway.</summary>
internal static class RightsChanges
{
    /// <summary>The rights gained, then those lost.</summary>
    public static IEnumerable<ChangedRight> Of(IReadOnlyList<Manifest> old, IReadOnlyList<Manifest> @new)
    {
        var (before, after) = (RightsModel.Of(old), RightsModel.Of(@new));
        var subjects = Subjects(before).Union(Subjects(after)).OrderBy(subject => subject.ToString(), StringComparer.Ordinal).ToList();
        return
        [
            .. subjects.SelectMany(subject => Compare(ChangeKind.Gained, subject, before, after)),
            .. subjects.SelectMany(subject => Compare(ChangeKind.Lost, subject, after, before)),
        ];
    }

    private static IEnumerable<AccessSubject> Subjects(RightsModel model) =>
        model.Bindings.SelectMany(binding => binding.Subjects).Where(subject => subject.UserName is not null || subject.Kind == "Group");

    // What the one world does not give and the other does: in the cluster, then in each namespace what is not given everywhere.
    private static IEnumerable<ChangedRight> Compare(ChangeKind kind, AccessSubject subject, RightsModel without, RightsModel with)
    {
        var own = with.Bindings.Where(binding => binding.Subjects.Contains(subject)).ToList();
        var others = without.Bindings.Where(binding => binding.Subjects.Contains(subject)).ToList();
        var everywhere = Missing(own.Where(binding => binding.Namespace is null), subject, "", without);
        var byNamespace = own.Where(binding => binding.Namespace is not null)
            .GroupBy(binding => binding.Namespace!, StringComparer.Ordinal)
            .Select(group => (Namespace: group.Key, Rights: Lines(Missing(group, subject, group.Key, without).Where(right => !everywhere.Any(wider => Covers(wider, right))), Held(others, group.Key)).ToList()));
        var lines = Lines(everywhere, Held(others, "")).Select(text => new ChangedRight(kind, subject.ToString(), [], text));
        var scoped =
            from one in byNamespace
            from text in one.Rights
            group one.Namespace by text into same
            select new ChangedRight(kind, subject.ToString(), [.. same.Order(StringComparer.Ordinal)], same.Key);
        return lines.Concat(scoped.OrderBy(right => right.Text, StringComparer.Ordinal));
    }

    // A wildcard is more than what it covers of the other world's rights, but is not gained or lost for that.
    private static IEnumerable<string> Lines(IEnumerable<AccessRequest> missing, IReadOnlyList<AccessRequest> held)
    {
        var left = missing.ToLookup(right => RightText.Join(held.Where(narrower => Covers(right, narrower))));
        return left.SelectMany(rights => RightText.Of(rights).Select(text => rights.Key.Length == 0 ? text : $"{text}, except {rights.Key}"));
    }

    private static List<AccessRequest> Held(List<AccessBinding> bindings, string @namespace) =>
    [
        .. bindings.Where(binding => binding.Namespace is null || binding.Namespace == @namespace)
            .SelectMany(binding => binding.Role?.Rules ?? [])
            .SelectMany(each => Rights(each.Rule, @namespace))
            .Distinct(RightComparer.Instance),
    ];

    private static List<AccessRequest> Missing(IEnumerable<AccessBinding> bindings, AccessSubject subject, string @namespace, RightsModel without)
    {
        var rights = bindings.SelectMany(binding => binding.Role?.Rules ?? []).SelectMany(each => Rights(each.Rule, @namespace)).Distinct(RightComparer.Instance).ToList();
        var (user, groups) = Names(subject);
        var missing = rights.Where(right => !without.Decide(right with { User = user, Groups = groups }).IsAllowed).ToList();
        return [.. missing.Where(right => !missing.Exists(wider => !ReferenceEquals(wider, right) && Covers(wider, right)))];
    }

    // A wildcard is asked for as such, which only a wildcard allows. A URL is of the whole cluster.
    private static IEnumerable<AccessRequest> Rights(AccessRule rule, string @namespace)
    {
        var names = rule.ResourceNames.DefaultIfEmpty("");
        var resources =
            from verb in rule.Verbs
            from apiGroup in rule.ApiGroups
            from resource in rule.Resources
            from name in names
            let parts = resource.Split('/', 2)
            select new AccessRequest { User = "", Verb = verb, ApiGroup = apiGroup, Resource = parts[0], Subresource = parts.Length > 1 ? parts[1] : "", Name = name, Namespace = @namespace };
        var urls =
            from verb in rule.Verbs
            from url in rule.NonResourceUrls
            where @namespace.Length == 0
            select new AccessRequest { User = "", Verb = verb, NonResourceUrl = url };
        return resources.Concat(urls);
    }

    private static bool Covers(AccessRequest wider, AccessRequest right)
    {
        if ((wider.NonResourceUrl is null) != (right.NonResourceUrl is null) || !Is(wider.Verb, right.Verb))
        {
            return false;
        }

        if (wider.NonResourceUrl is { } url)
        {
            return url == right.NonResourceUrl || (url.EndsWith('*') && right.NonResourceUrl!.StartsWith(url.TrimEnd('*'), StringComparison.Ordinal));
        }

        var resource = wider is { Resource: "*", Subresource: "" } || (wider.Subresource == right.Subresource && (wider.Resource == right.Resource || (wider.Resource == "*" && right.Subresource.Length > 0)));
        return resource && Is(wider.ApiGroup, right.ApiGroup) && (wider.Name.Length == 0 || wider.Name == right.Name);
    }

    private static bool Is(string wider, string word) => wider == "*" || wider == word;

    // As the API server's authenticator has them; of a person's groups only the one of everybody is known.
    private static (string User, IReadOnlyList<string> Groups) Names(AccessSubject subject) => subject switch
    {
        { Kind: "ServiceAccount" } => AccessRequest.ServiceAccount(subject.Namespace, subject.Name),
        { Kind: "User", Name: "system:anonymous" } => (subject.Name, ["system:unauthenticated"]),
        { Kind: "User" } when subject.Name.Split(':') is ["system", "serviceaccount", var @namespace, var name] => AccessRequest.ServiceAccount(@namespace, name),
        { Kind: "User" } => (subject.Name, ["system:authenticated"]),
        { Name: "system:unauthenticated" } => ("", [subject.Name]),
        _ when subject.Name.StartsWith("system:serviceaccounts:", StringComparison.Ordinal) => ("", [subject.Name, "system:serviceaccounts", "system:authenticated"]),
        _ => ("", [subject.Name, "system:authenticated"]),
    };
}
