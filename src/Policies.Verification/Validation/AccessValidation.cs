using Policies.Manifests;

namespace Policies.Verification.Validation;

/// <summary>
/// Says what an API server would refuse among roles and bindings: what ValidatePolicyRule, ValidateRoleBinding and their kin of
/// kube-apiserver do, after its defaults are set.
/// </summary>
public static class AccessValidation
{
    private const string Rbac = "rbac.authorization.k8s.io";

    /// <summary>The reasons for which objects are refused, in the order of objects; other kinds pass.</summary>
    public static IReadOnlyList<Refusal> Refusals(IEnumerable<Manifest> manifests)
    {
        var refusals = new List<Refusal>();
        foreach (var manifest in manifests.Where(manifest => manifest.Object.Group == Rbac))
        {
            Judge(manifest.Object.Kind, Field.Of(manifest.Object, (line, reason, isPlain) => refusals.Add(new(manifest, line, reason, isPlain))));
        }

        return refusals;
    }

    private static void Judge(string kind, Field written)
    {
        switch (kind)
        {
            case "Role" or "ClusterRole":
                written.Knows("apiVersion", "kind", "metadata", "rules", "aggregationRule");
                Metadata.Judge(written["metadata"], PathSegment);
                JudgeRules(written["rules"], isNamespaced: kind == "Role");
                JudgeAggregation(written["aggregationRule"]);
                break;
            case "RoleBinding" or "ClusterRoleBinding":
                written.Knows("apiVersion", "kind", "metadata", "roleRef", "subjects");
                Metadata.Judge(written["metadata"], PathSegment);
                JudgeRoleRef(written["roleRef"], isNamespaced: kind == "RoleBinding");
                foreach (var subject in written["subjects"].Items)
                {
                    JudgeSubject(subject, isNamespaced: kind == "RoleBinding");
                }

                break;
            default:
                break;
        }
    }

    private static void JudgeRules(Field rules, bool isNamespaced)
    {
        foreach (var rule in rules.Items.Where(rule => rule.Knows("apiGroups", "resources", "resourceNames", "verbs", "nonResourceURLs")))
        {
            var (groups, resources, names, urls) = (Words(rule["apiGroups"]), Words(rule["resources"]), Words(rule["resourceNames"]), Words(rule["nonResourceURLs"]));
            if (Words(rule["verbs"]) == 0)
            {
                rule["verbs"].Required("verbs must contain at least one value");
            }

            if (urls > 0)
            {
                if (isNamespaced)
                {
                    rule["nonResourceURLs"].Invalid("namespaced rules cannot apply to non-resource URLs");
                }

                if (groups + resources + names > 0)
                {
                    rule["nonResourceURLs"].Invalid("rules cannot apply to both regular resources and non-resource URLs");
                }

                continue;
            }

            if (groups == 0)
            {
                rule["apiGroups"].Required("resource rules must supply at least one api group");
            }

            if (resources == 0)
            {
                rule["resources"].Required("resource rules must supply at least one resource");
            }
        }
    }

    private static void JudgeAggregation(Field aggregation)
    {
        if (!aggregation.Knows("clusterRoleSelectors"))
        {
            return;
        }

        var selectors = aggregation["clusterRoleSelectors"];
        if (selectors.Count == 0)
        {
            selectors.Required("at least one clusterRoleSelector required if aggregationRule is non-nil");
        }

        foreach (var selector in selectors.Items)
        {
            Labels.JudgeSelector(selector);
        }
    }

    private static void JudgeRoleRef(Field role, bool isNamespaced)
    {
        role.Knows("apiGroup", "kind", "name");
        if (role["apiGroup"].Text is { Length: > 0 })
        {
            role["apiGroup"].OneOf(Rbac);
        }

        if (role["kind"].Text is not { Length: > 0 })
        {
            role["kind"].Required();
        }
        else if (isNamespaced)
        {
            role["kind"].OneOf("Role", "ClusterRole");
        }
        else
        {
            role["kind"].OneOf("ClusterRole");
        }

        JudgeName(role["name"], PathSegment);
    }

    private static void JudgeSubject(Field subject, bool isNamespaced)
    {
        if (!subject.Knows("apiGroup", "apiVersion", "kind", "name", "namespace"))
        {
            return;
        }

        var (kind, group, space) = (subject["kind"], subject["apiGroup"], subject["namespace"]);
        var isAccount = kind.Text == "ServiceAccount";
        JudgeName(subject["name"], isAccount ? NameSyntax.Subdomain : _ => []);
        kind.OneOf("ServiceAccount", "User", "Group");
        if (kind.Text is not { Length: > 0 })
        {
            kind.Required();
        }

        if (group.Text is { Length: > 0 })
        {
            group.OneOf(isAccount ? "" : Rbac);
        }

        if (isAccount && !isNamespaced && space.Text is not { Length: > 0 })
        {
            space.Required();
        }
    }

    private static void JudgeName(Field name, Func<string, IEnumerable<string>> syntax)
    {
        if (name.Text is not { Length: > 0 } text)
        {
            name.Required();
            return;
        }

        foreach (var wrong in syntax(text))
        {
            name.Invalid(wrong);
        }
    }

    // How many texts there are; what is no text is refused.
    private static int Words(Field list) => list.Items.Count(word => word.Text is not null);

    private static IEnumerable<string> PathSegment(string name)
    {
        if (name is "." or "..")
        {
            yield return $"may not be '{name}'";
        }

        if (name.Contains('/', StringComparison.Ordinal))
        {
            yield return "may not contain '/'";
        }

        if (name.Contains('%', StringComparison.Ordinal))
        {
            yield return "may not contain '%'";
        }
    }
}
