namespace Policies.Verification.Rights;

/// <summary>What a subject holds in one place: in one namespace by the bindings there, or everywhere by those of the cluster.</summary>
internal sealed class HeldScope
{
    // From so many roles on, rules are looked up by what they speak of.
    private const int ManyRoles = 24;

    private readonly List<HeldRole> roles = [];
    private readonly HashSet<AccessRole> known = [];
    private Dictionary<string, List<HeldRule>>? byWord;

    /// <summary>The denial that names the first binding whose role there is not; null where every role is there.</summary>
    public AccessDecision? Dangling { get; private set; }

    /// <summary>Adds a binding; a role that is held already gives nothing new.</summary>
    public void Add(int order, AccessBinding binding, AccessSubject subject)
    {
        if (binding.Role is null)
        {
            Dangling ??= new(false, null, binding);
        }
        else if (known.Add(binding.Role))
        {
            roles.Add(new(order, binding, subject));
            byWord = null;
        }
    }

    /// <summary>The first rule that allows a request by a binding before the given one; null where none does.</summary>
    public HeldRule? First(AccessRequest request, int before) => roles.Count > ManyRoles ? LookUp(request, before) : Scan(request, before);

    private HeldRule? Scan(AccessRequest request, int before)
    {
        foreach (var role in roles)
        {
            if (role.Order >= before)
            {
                return null;
            }

            foreach (var rule in role.Rules)
            {
                if (rule.Rule.Allows(request))
                {
                    return rule;
                }
            }
        }

        return null;
    }

    private HeldRule? LookUp(AccessRequest request, int before)
    {
        byWord ??= Words();
        HeldRule? first = null;
        if (request.NonResourceUrl is not null)
        {
            Consider("/");
            return first;
        }

        if (request.Subresource.Length == 0)
        {
            Consider(request.Resource);
        }
        else
        {
            Consider($"{request.Resource}/{request.Subresource}");
            Consider($"*/{request.Subresource}");
        }

        Consider("*");
        return first;

        void Consider(string word)
        {
            foreach (var rule in byWord!.GetValueOrDefault(word) ?? [])
            {
                if (rule.Role.Order >= before || (first is not null && !rule.IsBefore(first)))
                {
                    return;
                }

                if (rule.Rule.Allows(request))
                {
                    first = rule;
                    return;
                }
            }
        }
    }

    // By the resources that a rule names; by "/" where it names URLs.
    private Dictionary<string, List<HeldRule>> Words()
    {
        var words = new Dictionary<string, List<HeldRule>>(StringComparer.Ordinal);
        foreach (var rule in roles.SelectMany(role => role.Rules))
        {
            foreach (var word in rule.Rule.NonResourceUrls.Count > 0 ? ["/"] : rule.Rule.Resources.Distinct(StringComparer.Ordinal))
            {
                if (!words.TryGetValue(word, out var list))
                {
                    words.Add(word, list = []);
                }

                list.Add(rule);
            }
        }

        return words;
    }
}
