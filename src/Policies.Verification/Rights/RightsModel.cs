using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Labels;
using Policies.Verification.Validation;

namespace Policies.Verification.Rights;

/// <summary>
/// Who may do what: the roles and bindings of an input, and those that an API server makes for itself, decided as its RBAC
/// authorizer decides. An object of the input stands for the built-in one of its name.
/// </summary>
public sealed class RightsModel
{
    private const string Group = "rbac.authorization.k8s.io";

    private const string Masters = "system:masters";

    private readonly Dictionary<string, HeldBindings> ofUsers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeldBindings> ofGroups = new(StringComparer.Ordinal);

    private RightsModel(IReadOnlyList<AccessRole> roles, IReadOnlyList<AccessBinding> bindings, IReadOnlyList<Refusal> refusals)
    {
        (Roles, Bindings, Refusals) = (roles, bindings, refusals);
        for (var order = 0; order < bindings.Count; order++)
        {
            foreach (var subject in bindings[order].Subjects)
            {
                if (subject.UserName is { } user)
                {
                    Of(ofUsers, user).Add(order, bindings[order], subject);
                }
                else if (subject.Kind == "Group")
                {
                    Of(ofGroups, subject.Name).Add(order, bindings[order], subject);
                }
            }
        }
    }

    /// <summary>Every role, those that the API server makes included.</summary>
    public IReadOnlyList<AccessRole> Roles { get; }

    /// <summary>Every binding, those of the cluster first, then by namespace and name.</summary>
    public IReadOnlyList<AccessBinding> Bindings { get; }

    /// <summary>Why the API server refuses some roles and bindings, which therefore give nothing.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Reads the roles and bindings among some manifests; of two of the same name the later counts, as it does when they are applied.</summary>
    public static RightsModel Of(IEnumerable<Manifest> manifests)
    {
        var written = manifests.Where(manifest => manifest.Object.Group == Group).ToList();
        var refusals = AccessValidation.Refusals(written);
        var refused = refusals.Where(refusal => !refusal.IsPlain).Select(refusal => refusal.Source).ToHashSet(ReferenceEqualityComparer.Instance);
        var own = written.Where(manifest => !refused.Contains(manifest)).Reverse().DistinctBy(KeyOf).Reverse().ToList();
        var named = own.Select(KeyOf).ToHashSet();
        var all = own.Select(manifest => (Manifest: manifest, IsBuiltIn: false))
            .Concat(BuiltInAccess.Manifests.Where(manifest => !named.Contains(KeyOf(manifest))).Select(manifest => (Manifest: manifest, IsBuiltIn: true)))
            .ToList();
        var roles = all.Where(each => each.Manifest.Object.Kind is "Role" or "ClusterRole").Select(each => new AccessRole(each.Manifest, each.IsBuiltIn)).ToList();
        Gather([.. roles.Where(role => role.Kind == "ClusterRole")]);
        var byName = roles.ToDictionary(role => KeyOf(role.Source));
        var bindings = all.Where(each => each.Manifest.Object.Kind is "RoleBinding" or "ClusterRoleBinding")
            .Select(each => new AccessBinding(
                each.Manifest,
                RoleOf(each.Manifest.Object) is { } key ? byName.GetValueOrDefault(key) : null,
                [.. AccessSubject.Of(each.Manifest.Object)],
                each.IsBuiltIn))
            .OrderBy(binding => binding.Namespace, StringComparer.Ordinal)
            .ThenBy(binding => binding.Source.Object.Name, StringComparer.Ordinal)
            .ToList();
        return new(roles, bindings, refusals);
    }

    /// <summary>Decides a request, and says what allows it: of several grants the first, bindings of the cluster coming before those of the namespace.</summary>
    public AccessDecision Decide(AccessRequest request)
    {
        HeldRule? best = null;
        AccessDecision? dangling = null;
        Consider(ofUsers.GetValueOrDefault(request.User));
        foreach (var group in request.Groups)
        {
            Consider(ofGroups.GetValueOrDefault(group));
        }

        return best is not null ? best.Decision
            : request.Groups.Contains(Masters) ? AccessDecision.Master
            : dangling ?? AccessDecision.Denied;

        void Consider(HeldBindings? held)
        {
            if (held is not null && !Look(held.Everywhere) && request.NonResourceUrl is null && held.In(request.Namespace) is { } scope)
            {
                Look(scope);
            }
        }

        bool Look(HeldScope scope)
        {
            var found = scope.First(request, best?.Role.Order ?? int.MaxValue);
            best = found ?? best;
            dangling ??= scope.Dangling;
            return found is not null;
        }
    }

    /// <summary>Whether any binding names the user, or one of the groups.</summary>
    public bool Knows(string user, IEnumerable<string> groups) => ofUsers.ContainsKey(user) || groups.Any(ofGroups.ContainsKey);

    /// <summary>Everything that a user has, in the order of the bindings: with a namespace only what holds there.</summary>
    public IEnumerable<AccessGrant> GrantsOf(string user, IEnumerable<string> groups, string? @namespace = null) =>
        groups.SelectMany(group => ofGroups.GetValueOrDefault(group)?.All ?? [])
            .Concat(ofUsers.GetValueOrDefault(user)?.All ?? [])
            .OrderBy(held => held.Order)
            .DistinctBy(held => held.Order)
            .Where(held => @namespace is null || held.Binding.Namespace is not { } own || own == @namespace)
            .SelectMany(held => (held.Binding.Role?.Rules ?? []).Select(each => new AccessGrant(held.Binding, held.Subject, each.Role, each.Rule)));

    /// <summary>Every grant that allows a request, whoever the user; one for each subject of each binding.</summary>
    public IEnumerable<AccessGrant> WhoCan(AccessRequest request) =>
        from binding in Bindings
        where Reaches(binding, request)
        let allowing = binding.Role?.Allowing(request)
        where allowing is not null
        from subject in binding.Subjects
        select new AccessGrant(binding, subject, allowing.Value.Role, allowing.Value.Rule);

    // A URL is of the whole cluster, and so is a request without a namespace.
    private static bool Reaches(AccessBinding binding, AccessRequest request) =>
        binding.Namespace is not { } own || (own == request.Namespace && request.NonResourceUrl is null);

    private static HeldBindings Of(Dictionary<string, HeldBindings> held, string name)
    {
        if (!held.TryGetValue(name, out var bindings))
        {
            held.Add(name, bindings = new());
        }

        return bindings;
    }

    private static (string Kind, string Namespace, string Name) KeyOf(Manifest manifest) =>
        (manifest.Object.Kind, manifest.Object.Kind is "Role" or "RoleBinding" ? manifest.Object.Namespace ?? "default" : "", manifest.Object.Name);

    // A binding of the cluster cannot give a role of a namespace.
    private static (string Kind, string Namespace, string Name)? RoleOf(KubernetesObject binding)
    {
        var name = binding.Root.Text("roleRef", "name") ?? "";
        return (binding.Root.Text("roleRef", "kind"), binding.Kind) switch
        {
            ("ClusterRole", _) => ("ClusterRole", "", name),
            ("Role", "RoleBinding") => ("Role", binding.Namespace ?? "default", name),
            _ => null,
        };
    }

    // As the controller does it, again and again until nothing is added: a role that gathers takes the rules that the others have by then.
    private static void Gather(List<AccessRole> roles)
    {
        var labelled = roles.ConvertAll(role => (Role: role, Labels: LabelSet.Of((role.Source.Object.Root["metadata"] as Mapping)?["labels"])));
        var gathering = roles.Where(role => role.Source.Object.Root["aggregationRule"] is Mapping)
            .Select(role => (Role: role, From: Selected(role, labelled)))
            .ToList();
        foreach (var (role, _) in gathering)
        {
            role.Rules = [];
        }

        for (var grows = gathering.Count > 0; grows;)
        {
            grows = false;
            foreach (var (role, from) in gathering)
            {
                var rules = from.SelectMany(other => other.Rules).DistinctBy(each => each.Rule).ToList();
                grows |= rules.Count > role.Rules.Count;
                role.Rules = rules;
            }
        }
    }

    private static List<AccessRole> Selected(AccessRole gathering, List<(AccessRole Role, LabelSet Labels)> among)
    {
        var rule = (Mapping)gathering.Source.Object.Root["aggregationRule"]!;
        var selectors = (rule["clusterRoleSelectors"] as Sequence ?? Sequence.Empty).OfType<Mapping>().Select(LabelSelector.Read).ToList();
        return [.. among.Where(other => other.Role != gathering && selectors.Exists(selector => selector.Matches(other.Labels))).Select(other => other.Role)];
    }
}
