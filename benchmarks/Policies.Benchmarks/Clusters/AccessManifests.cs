using System.Globalization;
using System.Text;

namespace Policies.Benchmarks.Clusters;

/// <summary>Writes the roles and bindings of a made-up cluster, a file a namespace, and questions about them, a JSON object a line.</summary>
internal static class AccessManifests
{
    /// <summary>How many bindings a namespace has.</summary>
    public const int BindingsOfNamespace = 10;

    private const int RolesOfNamespace = 4;
    private const int Users = 2000;
    private const int Teams = 20;

    private static readonly (string Group, string[] Resources)[] Groups =
    [
        ("", ["pods", "services", "configmaps", "secrets", "pods/log", "pods/exec"]),
        ("apps", ["deployments", "statefulsets", "deployments/scale"]),
        ("batch", ["jobs", "cronjobs"]),
        ("networking.k8s.io", ["networkpolicies", "ingresses"]),
    ];

    private static readonly string[] Verbs = ["get", "list", "watch", "create", "update", "patch", "delete"];
    private static readonly string[] ClusterRoles = ["view", "edit", "admin"];

    /// <summary>Writes the manifests below a folder.</summary>
    public static void Write(int namespaces, string folder)
    {
        var dice = new Dice();
        Directory.CreateDirectory(folder);
        for (var i = 0; i < namespaces; i++)
        {
            var text = new StringBuilder();
            for (var j = 0; j < RolesOfNamespace; j++)
            {
                Append(text, $"---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: role-{j}\n  namespace: ns-{i:000}\nrules:\n");
                for (var k = 0; k < 3; k++)
                {
                    var (group, resources) = dice.Of(Groups);
                    Append(text, $"  - apiGroups:\n      - \"{group}\"\n    resources:\n      - {dice.Of(resources)}\n      - {dice.Of(resources)}\n    verbs:\n      - get\n      - {dice.Of(Verbs)}\n      - {dice.Of(Verbs)}\n");
                }
            }

            for (var j = 0; j < BindingsOfNamespace; j++)
            {
                Append(text, $"---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: binding-{j}\n  namespace: ns-{i:000}\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n");
                text.Append(j < 7 ? string.Create(CultureInfo.InvariantCulture, $"  kind: Role\n  name: role-{j % RolesOfNamespace}\n") : $"  kind: ClusterRole\n  name: {dice.Of(ClusterRoles)}\n");
                Append(text, $"subjects:\n  - apiGroup: rbac.authorization.k8s.io\n    kind: User\n    name: user-{dice.Below(Users)}\n  - apiGroup: rbac.authorization.k8s.io\n    kind: Group\n    name: team-{dice.Below(Teams)}\n  - kind: ServiceAccount\n    name: account-{j % 5}\n    namespace: ns-{i:000}\n");
            }

            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"ns-{i:000}.yaml")), text.ToString());
        }
    }

    /// <summary>Writes questions about them to a file.</summary>
    public static void WriteQuestions(int questions, int namespaces, string file)
    {
        var dice = new Dice();
        using var text = new StreamWriter(file) { NewLine = "\n" };
        for (var i = 0; i < questions; i++)
        {
            var (group, resources) = dice.Of(Groups);
            var parts = dice.Of(resources).Split('/');
            var sub = parts.Length > 1 ? $"\"subresource\": \"{parts[1]}\", " : "";
            text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"user\": \"user-{dice.Below(Users)}\", \"groups\": [\"team-{dice.Below(Teams)}\", \"system:authenticated\"], \"verb\": \"{dice.Of(Verbs)}\", \"apiGroup\": \"{group}\", \"resource\": \"{parts[0]}\", {sub}\"namespace\": \"ns-{dice.Below(namespaces):000}\"}}"));
        }
    }

    private static void Append(StringBuilder text, FormattableString what) => text.Append(what.ToString(CultureInfo.InvariantCulture));
}
