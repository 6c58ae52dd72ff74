using Policies.Manifests;
using Policies.Verification.Admission;

namespace Policies.Verification.Rights.Paths;

/// <summary>What a subject can become in one step, by the rights that it has.</summary>
internal sealed class Capabilities
{
    private static readonly (string Group, string Resource)[] MakePods =
    [
        ("", "pods"), ("", "replicationcontrollers"), ("apps", "deployments"), ("apps", "daemonsets"), ("apps", "statefulsets"), ("apps", "replicasets"), ("batch", "jobs"), ("batch", "cronjobs"),
        ("apps.openshift.io", "deploymentconfigs"), ("argoproj.io", "rollouts"), ("argoproj.io", "workflows"), ("argoproj.io", "cronworkflows"), ("tekton.dev", "taskruns"), ("tekton.dev", "pipelineruns"),
    ];

    private static readonly (string Group, string Resource)[] DirectAgents =
    [
        ("kustomize.toolkit.fluxcd.io", "kustomizations"), ("helm.toolkit.fluxcd.io", "helmreleases"), ("helm.fluxcd.io", "helmreleases"), ("source.toolkit.fluxcd.io", "gitrepositories"),
        ("source.toolkit.fluxcd.io", "ocirepositories"), ("source.toolkit.fluxcd.io", "buckets"), ("argoproj.io", "applications"), ("argoproj.io", "applicationsets"), ("argoproj.io", "appprojects"),
    ];

    private readonly RightsModel model;
    private readonly ILookup<string, AccessSubject> accounts;
    private readonly IReadOnlyList<AccessSubject> controllers;
    private readonly AdmissionPolicy levels;
    private readonly IReadOnlyList<AccessSubject> users;
    private readonly IReadOnlyList<(string Name, bool IsEverything)> powerful;

    /// <summary>Reads the service accounts and namespaces of an input.</summary>
    public Capabilities(RightsModel model, IReadOnlyList<Manifest> manifests)
    {
        this.model = model;
        levels = new(manifests, null, null);
        var bound = model.Bindings.Where(binding => !binding.IsBuiltIn).SelectMany(binding => binding.Subjects).ToList();
        controllers = [.. model.Bindings.Where(binding => binding.IsBuiltIn).SelectMany(binding => binding.Subjects).Where(subject => subject.Kind == "ServiceAccount").Distinct()];
        powerful = [.. model.Roles.Where(role => role.Kind == "ClusterRole").Select(role => (role.Name, IsEverything: role.Rules.Any(each => IsEverything(each.Rule)))).Where(role => role.IsEverything || role.Name == "admin").OrderByDescending(role => role.Name == "cluster-admin")];
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

    private static bool IsEverything(AccessRule rule) =>
        rule is { ResourceNames.Count: 0 } && rule.ApiGroups.Contains("*") && rule.Resources.Contains("*") && rule.Verbs.Contains("*");

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

    // Kubernetes' own controllers have accounts, too, but neither pods nor secrets with tokens.
    private IEnumerable<AccessSubject> AccountsAndControllersIn(AccessGrant grant) =>
        AccountsIn(grant).Concat(controllers.Where(account => grant.Binding.Namespace is null || grant.Binding.Namespace == account.Namespace)).Distinct();

    private IEnumerable<EscalationHop> Alone(AccessSubject self, AccessGrant grant)
    {
        var where = grant.Binding.Namespace;
        if (IsEverything(grant.Rule))
        {
            yield return Reaches(self, where is null ? EscalationTarget.ClusterAdmin : EscalationTarget.NamespaceAdmin(where), "has every right", grant);
        }

        if (MayMakePods(grant))
        {
            foreach (var account in AccountsAndControllersIn(grant).Where(account => account != self))
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
            foreach (var account in AccountsAndControllersIn(grant).Where(account => account != self && Names(grant, account.Name)))
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
        if (Has(grant, "", "users", "", "impersonate"))
        {
            foreach (var user in users.Where(user => user != self && Names(grant, user.Name)))
            {
                yield return Becomes(self, user, $"acts as {user}", grant);
            }
        }

        if (Has(grant, "", "serviceaccounts", "", "impersonate"))
        {
            foreach (var account in AccountsAndControllersIn(grant).Where(account => account != self && Names(grant, account.Name)))
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
    private IEnumerable<EscalationHop> Together(AccessSubject self, List<AccessGrant> grants)
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

        foreach (var hop in ByBinding(self, grants))
        {
            yield return hop;
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

        foreach (var hop in ByCertificate(self, grants))
        {
            yield return hop;
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

    // A request of one's own, in whatever name, is signed once somebody approves it for the signer.
    private static IEnumerable<EscalationHop> ByCertificate(AccessSubject self, List<AccessGrant> grants)
    {
        const string Certificates = "certificates.k8s.io";
        var ofCluster = grants.Where(grant => grant.Binding.Namespace is null).ToList();
        foreach (var (signer, target, does) in ((string, EscalationTarget, string)[])[
            ("kubernetes.io/kube-apiserver-client", EscalationTarget.ClusterAdmin, "requests a certificate in the name of an administrator, and approves it"),
            ("kubernetes.io/kube-apiserver-client-kubelet", EscalationTarget.Node, "requests a certificate in the name of a node, and approves it")])
        {
            foreach (var requests in ofCluster.Where(grant => Has(grant, Certificates, "certificatesigningrequests", "", "create")))
            {
                foreach (var approves in ofCluster.Where(grant => Has(grant, Certificates, "certificatesigningrequests", "approval", "update", "patch")))
                {
                    foreach (var signs in ofCluster.Where(grant => Has(grant, Certificates, "signers", "", "approve") && Names(grant, signer, "kubernetes.io/*")))
                    {
                        yield return Reaches(self, target, does, requests, approves, signs);
                    }
                }
            }
        }
    }

    // Who may bind a role has its rights with one more binding.
    private IEnumerable<EscalationHop> ByBinding(AccessSubject self, List<AccessGrant> grants)
    {
        const string Rbac = "rbac.authorization.k8s.io";
        foreach (var binds in grants.Where(grant => Has(grant, Rbac, "clusterroles", "", "bind")))
        {
            foreach (var role in powerful.Where(role => Names(binds, role.Name)))
            {
                foreach (var writes in grants.Where(grant => Has(grant, Rbac, "clusterrolebindings", "", "create", "update", "patch") && grant.Binding.Namespace is null && binds.Binding.Namespace is null))
                {
                    yield return Reaches(self, role.IsEverything ? EscalationTarget.ClusterAdmin : EscalationTarget.SystemSecrets, $"binds itself to {role.Name}", binds, writes);
                }

                foreach (var writes in grants.Where(grant => Has(grant, Rbac, "rolebindings", "", "create")))
                {
                    if ((writes.Binding.Namespace ?? binds.Binding.Namespace) is { } @namespace && (binds.Binding.Namespace is null || binds.Binding.Namespace == @namespace))
                    {
                        yield return Reaches(self, EscalationTarget.NamespaceAdmin(@namespace), $"binds itself to {role.Name} in namespace '{@namespace}'", binds, writes);
                    }
                    else if (writes.Binding.Namespace is null && binds.Binding.Namespace is null)
                    {
                        yield return Reaches(self, EscalationTarget.SystemSecrets, $"binds itself to {role.Name} in kube-system", binds, writes);
                    }
                }
            }
        }
    }

    private static bool Names(AccessGrant grant, params string[] names) => grant.Rule.ResourceNames.Count == 0 || grant.Rule.ResourceNames.Any(names.Contains);
}
