using Policies.Manifests;
using Policies.Verification.Admission;

namespace Policies.Verification.Rights.Paths;

/// <summary>What a subject can become in one step, by the rights that it has.</summary>
internal sealed class Capabilities
{
    private static readonly (string Group, string Resource)[] MakePods =
    [
        ("", "pods"), ("", "replicationcontrollers"), ("apps", "deployments"), ("apps", "daemonsets"), ("apps", "statefulsets"), ("apps", "replicasets"), ("batch", "jobs"), ("batch", "cronjobs"),
    ];

    private static readonly (string Group, string Resource)[] DirectAgents =
    [
        ("kustomize.toolkit.fluxcd.io", "kustomizations"), ("helm.toolkit.fluxcd.io", "helmreleases"), ("helm.fluxcd.io", "helmreleases"), ("source.toolkit.fluxcd.io", "gitrepositories"),
        ("source.toolkit.fluxcd.io", "ocirepositories"), ("source.toolkit.fluxcd.io", "buckets"), ("argoproj.io", "applications"), ("argoproj.io", "applicationsets"), ("argoproj.io", "appprojects"),
    ];

    private readonly RightsModel model;
    private readonly ILookup<string, AccessSubject> accounts;
    private readonly AdmissionPolicy levels;
    private readonly IReadOnlyList<AccessSubject> users;

    /// <summary>Reads the service accounts and namespaces of an input.</summary>
    public Capabilities(RightsModel model, IReadOnlyList<Manifest> manifests)
    {
        this.model = model;
        levels = new(manifests, null, null);
        var bound = model.Bindings.Where(binding => !binding.IsBuiltIn).SelectMany(binding => binding.Subjects).ToList();
        users = [.. bound.Where(subject => subject.Kind == "User").Distinct()];
        accounts = bound.Where(subject => subject.Kind == "ServiceAccount")
            .Concat(manifests.Where(manifest => manifest.Object is { Kind: "ServiceAccount", Group: "" }).Select(manifest => new AccessSubject("ServiceAccount", manifest.Object.Name, manifest.Object.Namespace ?? "default")))
            .Distinct()
            .OrderBy(account => account.Namespace, StringComparer.Ordinal).ThenBy(account => account.Name, StringComparer.Ordinal)
            .ToLookup(account => account.Namespace, StringComparer.Ordinal);
    }

    /// <summary>The steps that a subject can take.</summary>
    public IEnumerable<EscalationHop> Of(AccessSubject subject)
    {
        var grants = GrantsOf(subject).ToList();
        foreach (var grant in grants)
        {
            foreach (var hop in Alone(subject, grant))
            {
                yield return hop;
            }
        }

        foreach (var hop in Together(subject, grants))
        {
            yield return hop;
        }
    }

    // What is created has no name yet when the authorizer is asked, so that a rule with names lets nothing be created; its parts have one.
    private static bool Has(AccessGrant grant, string group, string resource, string subresource, params string[] verbs) =>
        AccessRule.Has(grant.Rule.ApiGroups, group)
        && grant.Rule.AllowsResource(resource, subresource)
        && verbs.Any(verb => AccessRule.Has(grant.Rule.Verbs, verb) && (verb != "create" || subresource.Length > 0 || grant.Rule.ResourceNames.Count == 0));

    private static bool IsEverything(AccessGrant grant) =>
        grant.Rule is { ResourceNames.Count: 0 } && grant.Rule.ApiGroups.Contains("*") && grant.Rule.Resources.Contains("*") && grant.Rule.Verbs.Contains("*");

    private static bool MayMakePods(AccessGrant grant) => MakePods.Any(pods => Has(grant, pods.Group, pods.Resource, "", "create", "update", "patch"));

    private static bool ReadsSecrets(AccessGrant grant) =>
        grant.Rule.ResourceNames.Count == 0 && Has(grant, "", "secrets", "", "get", "list", "watch");

    private static EscalationHop Becomes(AccessSubject from, AccessSubject to, string does, params AccessGrant[] with) => new(from, to, null, does, with);

    private static EscalationHop Reaches(AccessSubject from, EscalationTarget target, string does, params AccessGrant[] with) => new(from, null, target, does, [.. with.Distinct()]);

    private IEnumerable<AccessGrant> GrantsOf(AccessSubject subject) => subject.Kind switch
    {
        "Group" => model.GrantsOf("", [subject.Name, "system:authenticated"]),
        "ServiceAccount" when AccessRequest.ServiceAccount(subject.Namespace, subject.Name) is var (user, groups) => model.GrantsOf(user, groups),
        _ => model.GrantsOf(subject.Name, ["system:authenticated"]),
    };

    // The accounts of the namespace in which a right holds, of all where it holds everywhere.
    private IEnumerable<AccessSubject> AccountsIn(AccessGrant grant) =>
        grant.Binding.Namespace is { } @namespace ? accounts[@namespace] : accounts.SelectMany(group => group);

    private IEnumerable<EscalationHop> Alone(AccessSubject self, AccessGrant grant)
    {
        var where = grant.Binding.Namespace;
        if (IsEverything(grant))
        {
            yield return Reaches(self, where is null ? EscalationTarget.ClusterAdmin : EscalationTarget.NamespaceAdmin(where), "has every right", grant);
        }

        if (MayMakePods(grant))
        {
            foreach (var account in AccountsIn(grant).Where(account => account != self))
            {
                yield return Becomes(self, account, $"runs a pod as {account}", grant);
            }

            if (where is null or "kube-system")
            {
                yield return Reaches(self, EscalationTarget.SystemSecrets, "runs a pod in kube-system that mounts its secrets", grant);
            }

            if (where is null || levels.For(where) is { Level: AdmissionLevel.Privileged })
            {
                yield return Reaches(self, EscalationTarget.Node, where is null ? "runs a privileged pod in a namespace that lets it in" : $"runs a privileged pod in namespace '{where}', which lets it in", grant);
            }
        }

        if (Has(grant, "", "pods", "exec", "create", "get") || Has(grant, "", "pods", "attach", "create", "get") || Has(grant, "", "pods", "ephemeralcontainers", "update", "patch"))
        {
            foreach (var account in AccountsIn(grant).Where(account => account != self))
            {
                yield return Becomes(self, account, $"enters a pod that runs as {account}", grant);
            }
        }

        if (Has(grant, "", "serviceaccounts", "token", "create"))
        {
            foreach (var account in AccountsIn(grant).Where(account => account != self && (grant.Rule.ResourceNames.Count == 0 || grant.Rule.ResourceNames.Contains(account.Name))))
            {
                yield return Becomes(self, account, $"makes a token of {account}", grant);
            }
        }

        if (ReadsSecrets(grant))
        {
            if (where is null or "kube-system")
            {
                yield return Reaches(self, EscalationTarget.SystemSecrets, "reads the secrets of kube-system", grant);
            }

            foreach (var account in AccountsIn(grant).Where(account => account != self))
            {
                yield return Becomes(self, account, $"reads a secret that holds a token of {account}", grant);
            }
        }

        foreach (var hop in Impersonates(self, grant).Concat(OfTheCluster(self, grant)))
        {
            yield return hop;
        }
    }

    private IEnumerable<EscalationHop> Impersonates(AccessSubject self, AccessGrant grant)
    {
        var names = grant.Rule.ResourceNames;
        if (Has(grant, "", "users", "", "impersonate"))
        {
            foreach (var user in users.Where(user => user != self && (names.Count == 0 || names.Contains(user.Name))))
            {
                yield return Becomes(self, user, $"acts as {user}", grant);
            }
        }

        if (Has(grant, "", "serviceaccounts", "", "impersonate"))
        {
            foreach (var account in AccountsIn(grant).Where(account => account != self && (names.Count == 0 || names.Contains(account.Name))))
            {
                yield return Becomes(self, account, $"acts as {account}", grant);
            }
        }
    }

    private static IEnumerable<EscalationHop> OfTheCluster(AccessSubject self, AccessGrant grant)
    {
        if (grant.Binding.Namespace is null && Has(grant, "", "nodes", "proxy", "create", "get"))
        {
            yield return Reaches(self, EscalationTarget.Node, "runs commands in any pod by way of the kubelet", grant);
        }

        if (grant.Binding.Namespace is null
            && (Has(grant, "admissionregistration.k8s.io", "mutatingwebhookconfigurations", "", "create", "update", "patch") || Has(grant, "admissionregistration.k8s.io", "validatingwebhookconfigurations", "", "create", "update", "patch")))
        {
            yield return Reaches(self, EscalationTarget.ClusterAdmin, "sees and changes what everyone writes, by a webhook", grant);
        }

        if (DirectAgents.Any(agent => Has(grant, agent.Group, agent.Resource, "", "create", "update", "patch")))
        {
            yield return Reaches(self, EscalationTarget.ClusterAdmin, "lets the delivery agent apply anything with the agent's own rights", grant);
        }
    }

    // Steps that take two rights.
    private static IEnumerable<EscalationHop> Together(AccessSubject self, List<AccessGrant> grants)
    {
        const string Rbac = "rbac.authorization.k8s.io";
        foreach (var groups in grants.Where(grant => grant.Binding.Namespace is null && Has(grant, "", "groups", "", "impersonate") && (grant.Rule.ResourceNames.Count == 0 || grant.Rule.ResourceNames.Contains("system:masters"))))
        {
            // The API server takes a group only together with a user.
            foreach (var users in grants.Where(grant => (grant.Binding.Namespace is null && Has(grant, "", "users", "", "impersonate")) || Has(grant, "", "serviceaccounts", "", "impersonate")))
            {
                yield return Reaches(self, EscalationTarget.ClusterAdmin, "acts as a member of 'system:masters'", groups, users);
            }
        }

        var bind = grants.Where(grant => Has(grant, Rbac, "clusterroles", "", "bind") && (grant.Rule.ResourceNames.Count == 0 || grant.Rule.ResourceNames.Contains("cluster-admin"))).ToList();
        foreach (var binds in bind)
        {
            foreach (var writes in grants.Where(grant => Has(grant, Rbac, "clusterrolebindings", "", "create", "update", "patch") && grant.Binding.Namespace is null && binds.Binding.Namespace is null))
            {
                yield return Reaches(self, EscalationTarget.ClusterAdmin, "binds itself to cluster-admin", [binds, writes]);
            }

            foreach (var writes in grants.Where(grant => Has(grant, Rbac, "rolebindings", "", "create")))
            {
                if ((writes.Binding.Namespace ?? binds.Binding.Namespace) is { } @namespace && (binds.Binding.Namespace is null || binds.Binding.Namespace == @namespace))
                {
                    yield return Reaches(self, EscalationTarget.NamespaceAdmin(@namespace), $"binds itself to cluster-admin in namespace '{@namespace}'", [binds, writes]);
                }
            }
        }

        foreach (var escalates in grants.Where(grant => Has(grant, Rbac, "clusterroles", "", "escalate") && grant.Binding.Namespace is null))
        {
            foreach (var writes in grants.Where(grant => Has(grant, Rbac, "clusterroles", "", "update", "patch") && grant.Binding.Namespace is null))
            {
                yield return Reaches(self, EscalationTarget.ClusterAdmin, "writes every right into a role that it has", [escalates, writes]);
            }
        }

        foreach (var escalates in grants.Where(grant => Has(grant, Rbac, "roles", "", "escalate") && grant.Binding.Namespace is not null))
        {
            foreach (var writes in grants.Where(grant => Has(grant, Rbac, "roles", "", "update", "patch") && (grant.Binding.Namespace is null || grant.Binding.Namespace == escalates.Binding.Namespace)))
            {
                yield return Reaches(self, EscalationTarget.NamespaceAdmin(escalates.Binding.Namespace!), $"writes every right into a role of namespace '{escalates.Binding.Namespace}'", [escalates, writes]);
            }
        }

        foreach (var approves in grants.Where(grant => Has(grant, "certificates.k8s.io", "certificatesigningrequests", "approval", "update", "patch")))
        {
            foreach (var signs in grants.Where(grant => Has(grant, "certificates.k8s.io", "signers", "", "approve") && (grant.Rule.ResourceNames.Count == 0 || grant.Rule.ResourceNames.Any(name => name is "kubernetes.io/kube-apiserver-client" or "kubernetes.io/*"))))
            {
                yield return Reaches(self, EscalationTarget.ClusterAdmin, "approves a certificate in the name of an administrator", [approves, signs]);
            }
        }

        foreach (var relabels in grants.Where(grant => Has(grant, "", "namespaces", "", "update", "patch")))
        {
            foreach (var runs in grants.Where(grant => MayMakePods(grant) && (relabels.Binding.Namespace is null || relabels.Binding.Namespace == grant.Binding.Namespace)))
            {
                yield return Reaches(self, EscalationTarget.Node, "drops the Pod Security level of a namespace and runs a privileged pod there", [relabels, runs]);
            }
        }

        foreach (var volumes in grants.Where(grant => Has(grant, "", "persistentvolumes", "", "create") && grant.Binding.Namespace is null))
        {
            foreach (var runs in grants.Where(MayMakePods))
            {
                yield return Reaches(self, EscalationTarget.Node, "mounts a path of the host by a volume of its own", [volumes, runs]);
            }
        }
    }
}
