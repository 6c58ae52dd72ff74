using Policies.Rendering.Index;

namespace Policies.Reconciler.Tests.Memory;

/// <summary>Texts of manifests, as the compiler writes them.</summary>
internal static class Written
{
    public static string Mark(Engine engine) => engine switch
    {
        Engine.Flux1 => "fluxcd.io/ignore: sync_only",
        Engine.ArgoCd => "argocd.argoproj.io/sync-options: Prune=false,Delete=false",
        _ => "kustomize.toolkit.fluxcd.io/prune: disabled",
    };

    public static string Namespace(string name, Engine engine) =>
        $"# From Acme.Definition\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: {name}\n  labels:\n    app.kubernetes.io/managed-by: policies\n  annotations:\n    {Mark(engine)}\n";

    public static string DefaultDeny(string name) =>
        $"# From Acme.Definition\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: default-deny\n  namespace: {name}\n  labels:\n    app.kubernetes.io/managed-by: policies\nspec:\n  podSelector: {{}}\n  policyTypes:\n    - Ingress\n    - Egress\n";

    public static string Role(string name, string word) =>
        $"# From Acme.Definition\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: reader\n  namespace: {name}\nrules:\n  - apiGroups:\n      - \"\"\n    resources:\n      - pods\n    verbs:\n      - {word}\n";

    public static string ConfigMap(string name, string place) =>
        $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n  namespace: {place}\n";

    public static string Kustomization(IEnumerable<string> files, Engine engine) =>
        $"# From Acme.Definition\n{(AgentMark.Of(engine) is { } mark ? $"# {mark}\n" : "")}---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n{string.Concat(files.Select(file => $"  - {file}\n"))}";
}
