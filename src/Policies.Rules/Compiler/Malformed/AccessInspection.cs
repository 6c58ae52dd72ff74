namespace Policies.Catalogue.Compiler.Malformed;

/// <summary>Judges what definitions say of rights.</summary>
internal static class AccessInspection
{
    /// <summary>Judges a role.</summary>
    public static void Role(this Inspection inspection, Role role, Place place)
    {
        inspection.Text(role.Name, place, nameof(Policies.Role.Name), "Role name", Grammar.PathSegment);
        inspection.Each(role.Rules, place, nameof(Policies.Role.Rules), inspection.Right);
        inspection.Each(role.BoundTo, place, nameof(Policies.Role.BoundTo), inspection.Subject);
    }

    /// <summary>Judges a cluster role.</summary>
    public static void ClusterRole(this Inspection inspection, ClusterRole role, Place place)
    {
        inspection.Text(role.Name, place, nameof(Policies.ClusterRole.Name), "Cluster role name", Grammar.PathSegment);
        inspection.Each(role.Rules, place, nameof(Policies.ClusterRole.Rules), inspection.Right);
        inspection.Each(role.BoundTo, place, nameof(Policies.ClusterRole.BoundTo), inspection.Subject);
        inspection.Labels(role.Labels, place, nameof(Policies.ClusterRole.Labels));
        inspection.Each(role.GatheredFrom, place, nameof(Policies.ClusterRole.GatheredFrom), (selector, at) => inspection.Selector(selector.Labels, selector.Conditions, at));
    }

    /// <summary>Judges a grant.</summary>
    public static void Grant(this Inspection inspection, Grant grant, Place place)
    {
        if (inspection.Sees(place, nameof(Policies.Grant.Role), out var role))
        {
            inspection.Text(grant.Role.Name, role, nameof(ClusterRoleReference.Name), "Cluster role name", Grammar.PathSegment);
            inspection.SomeOf(grant.To, place, nameof(Policies.Grant.To), $"'{grant.Role.Name}' is granted to nobody; list subjects, or remove the grant");
        }

        inspection.Each(grant.To, place, nameof(Policies.Grant.To), inspection.Subject);
    }

    /// <summary>Judges a service account.</summary>
    public static void ServiceAccount(this Inspection inspection, ServiceAccount account, Place place)
    {
        inspection.Text(account.Name, place, nameof(Policies.ServiceAccount.Name), "Service account name", Grammar.DnsSubdomain);
        inspection.Annotations(account.Annotations, place, nameof(Policies.ServiceAccount.Annotations));
        inspection.Each(account.ImagePullSecrets, place, nameof(Policies.ServiceAccount.ImagePullSecrets), (secret, at) => inspection.Text(secret, at, "Secret name", Grammar.DnsSubdomain));
    }

    private static void Right(this Inspection inspection, Right right, Place place)
    {
        inspection.Each(right.Verbs, place, nameof(Policies.Right.Verbs), (verb, at) => inspection.Text(verb.Name, at, "Verb", Grammar.VerbName));
        inspection.Each(right.Targets, place, nameof(Policies.Right.Targets), inspection.Target);
        inspection.Each(right.Urls, place, nameof(Policies.Right.Urls), (url, at) => inspection.Text(url, at, "URL", Grammar.UrlPath));
        if (right.Urls.Count == 0 && inspection.Sees(place, nameof(Policies.Right.Urls), out _))
        {
            inspection.SomeOf(right.Targets, place, nameof(Policies.Right.Targets), $"A right to {string.Join(", ", right.Verbs)} names no resource; name what may be used");
        }
    }

    private static void Target(this Inspection inspection, ResourceTarget target, Place at)
    {
        inspection.Text(target.Group, at, nameof(ResourceTarget.Group), "API group", Grammar.ApiGroup);
        inspection.Text(target.Path, at, nameof(ResourceTarget.Path), "Resource", Grammar.ResourcePath);
        inspection.Each(target.Names, at, nameof(ResourceTarget.Names), (name, nameAt) => inspection.Text(name, nameAt, "Object name", Grammar.PathSegment));
        if (target is NamedTarget)
        {
            inspection.SomeOf(target.Names, at, nameof(ResourceTarget.Names), $"{target}.Named() names no object, which would mean all of them; list names, or leave Named out");
        }
    }

    private static void Subject(this Inspection inspection, Subject subject, Place place)
    {
        inspection.Reference(subject.Namespace, place, nameof(Policies.Subject.Namespace));
        if (subject.Workload is { } workload)
        {
            if (inspection.Sees(place, nameof(Policies.Subject.Workload), out var at))
            {
                inspection.Workload(workload, at);
            }

            return;
        }

        inspection.Text(
            subject.Name,
            place,
            nameof(Policies.Subject.Name),
            subject.Kind switch { SubjectKind.Group => "Group name", SubjectKind.User => "User name", _ => "Service account name" },
            subject.Kind == SubjectKind.ServiceAccount ? Grammar.DnsSubdomain : Grammar.Printable);
    }
}
