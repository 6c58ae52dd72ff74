using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>Follows names that a kustomization changed to where other objects say them.</summary>
internal sealed class References
{
    private static readonly string[] PodSpecs = ["spec", "spec/template/spec", "spec/jobTemplate/spec/template/spec"];

    private readonly Dictionary<(string Kind, string Name), List<BuiltObject>> known = [];

    private References(IEnumerable<BuiltObject> renamed)
    {
        foreach (var built in renamed)
        {
            foreach (var name in built.Before.Append(built.Key).Select(key => (key.Kind, key.Name)).Distinct())
            {
                if (!known.TryGetValue(name, out var list))
                {
                    known.Add(name, list = []);
                }

                list.Add(built);
            }
        }
    }

    /// <summary>The objects with the names that they say of each other as they are now.</summary>
    public static List<BuiltObject> Follow(List<BuiltObject> objects) =>
        objects.Exists(built => built.Before.Count > 0) ? new References(objects).Followed(objects) : objects;

    private List<BuiltObject> Followed(List<BuiltObject> objects) => [.. objects.Select(built => built with { Root = Followed(built.Root, built.Key) })];

    private Mapping Followed(Mapping root, ObjectKey key)
    {
        switch (key.Kind)
        {
            case "RoleBinding" or "ClusterRoleBinding" when root["roleRef"] is Mapping role:
                var inNamespace = role.Text("kind") == "Role" ? key.Namespace : null;
                root = Rewriting.At(root, ["roleRef", "name"], name => NowOf(role.Text("kind"), inNamespace, name), mayAdd: false);
                return root["subjects"] is Sequence subjects
                    ? root.With("subjects", new Sequence([.. subjects.Select(Subject)]) { Line = subjects.Line })
                    : root;
            case "Ingress":
                root = Rewriting.At(root, ["spec", "rules", "http", "paths", "backend", "service", "name"], name => NowOf("Service", key.Namespace, name), mayAdd: false);
                return Rewriting.At(root, ["spec", "defaultBackend", "service", "name"], name => NowOf("Service", key.Namespace, name), mayAdd: false);
            case "Pod" or "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController" or "Job" or "CronJob":
                foreach (var path in PodSpecs)
                {
                    root = Rewriting.At(root, [.. path.Split('/'), "serviceAccountName"], name => NowOf("ServiceAccount", key.Namespace, name), mayAdd: false);
                }

                return root;
            default:
                return root;
        }
    }

    private Node Subject(Node subject)
    {
        if (subject is not Mapping account || account.Text("kind") != "ServiceAccount" || account.Text("name") is not { } name
            || Find("ServiceAccount", account.Text("namespace"), name) is not { } now)
        {
            return subject;
        }

        account = account.With("name", Renamed(account["name"]!, now.Key.Name));
        return now.Key.Namespace is { } inNamespace ? account.With("namespace", Renamed(account["namespace"] ?? account, inNamespace)) : account;
    }

    private Node NowOf(string? kind, string? inNamespace, Node? name) =>
        name is Scalar { Text: var text } && kind is not null && Find(kind, inNamespace, text) is { } now ? Renamed(name, now.Key.Name) : name!;

    // Of several that were ever named so, the one of the right namespace; where that does not tell, none.
    private BuiltObject? Find(string kind, string? inNamespace, string name)
    {
        if (!known.TryGetValue((kind, name), out var named))
        {
            return null;
        }

        var there = named.Count == 1 ? named : named.FindAll(built => built.WasEver(key => key.Namespace == inNamespace));
        there = there.Count > 1 ? there.FindAll(built => built.Key.Namespace == inNamespace) : there;
        return there.Count == 1 ? there[0] : null;
    }

    private static Scalar Renamed(Node was, string name) => new(name, ScalarKind.String) { Line = was.Line };
}
