using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>Puts a definition and the overrides that a cluster is in together; two that set one thing are a problem.</summary>
internal sealed class Overriding
{
    private readonly NamespaceDefinition definition;
    private readonly Dictionary<string, string> setBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> switchPaths = new(StringComparer.Ordinal);
    private readonly List<Part<Flow>> flows;
    private readonly List<Part<NetworkPolicy>> policies;
    private readonly List<Part<Role>> roles;
    private readonly List<Part<Grant>> grants;
    private readonly List<Part<RawObject>> objects;
    private Network switches;
    private Part<PodSecurity> podSecurity;

    private Overriding(NamespaceDefinition definition)
    {
        this.definition = definition;
        var network = definition.PathOf(nameof(NamespacePolicy.Network));
        switches = definition.Network with { Flows = [], Policies = [] };
        flows = Parts(definition.Network.Flows, network + "." + nameof(Network.Flows));
        policies = Parts(definition.Network.Policies, network + "." + nameof(Network.Policies));
        roles = Parts(definition.Roles, definition.PathOf(nameof(NamespacePolicy.Roles)));
        grants = Parts(definition.Grants, definition.PathOf(nameof(NamespacePolicy.Grants)));
        objects = Parts(definition.Objects, definition.PathOf(nameof(NamespacePolicy.Objects)));
        podSecurity = new(definition.PodSecurity, definition.PathOf(nameof(NamespacePolicy.PodSecurity)));
    }

    /// <summary>What a definition says on a cluster.</summary>
    public static EffectivePolicy Of(NamespaceDefinition definition, Cluster cluster, List<Problem> problems) =>
        Of(definition, Enumerable.Range(0, definition.Overrides.Count).Where(i => definition.Overrides[i].On.Includes(cluster)), problems);

    /// <summary>What a definition says with some of its overrides.</summary>
    public static EffectivePolicy Of(NamespaceDefinition definition, IEnumerable<int> overrides, List<Problem> problems)
    {
        var result = new Overriding(definition);
        foreach (var i in overrides)
        {
            result.Apply(definition.Overrides[i], $"{definition.PathOf(nameof(NamespacePolicy.Overrides))}[{i}]", problems);
        }

        return new()
        {
            Switches = result.switches,
            SwitchPaths = result.switchPaths,
            Flows = result.flows,
            Policies = result.policies,
            PodSecurity = result.podSecurity,
            Roles = result.roles,
            Grants = result.grants,
            Objects = result.objects,
        };
    }

    private static List<Part<T>> Parts<T>(IReadOnlyList<T> values, string path)
    {
        var parts = new List<Part<T>>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            parts.Add(new(values[i], $"{path}[{i}]"));
        }

        return parts;
    }

    /// <summary>By what overrides know a flow.</summary>
    internal static string Key(Flow flow)
    {
        // What people read leaves out the C# namespace of the other end, which tells two ends of one name apart.
        var peer = flow.Peer is NamespacePeer { Namespace.Definition: { } definition } ? definition + " " + flow.Peer : flow.Peer.ToString();
        return $"{flow.Direction} {peer} {flow.Sender?.Name} {flow.Receiver?.Name} {flow.Instance?.Name} {string.Join(",", flow.Ports)}";
    }

    /// <summary>By what overrides know an object.</summary>
    internal static string Key(RawObject raw) => raw.Object.Kind + "/" + raw.Object.Name;

    private void Apply(Override change, string path, List<Problem> problems)
    {
        var adds = change is Loosen;

        // Whether an override is the first on this cluster to set a thing.
        bool Claims(string key, string thing, string memberPath)
        {
            if (setBy.TryGetValue(key, out var other))
            {
                problems.Add(new(
                    Rules.ConflictingOverrides,
                    memberPath,
                    $"Two overrides of '{definition.Name}', {Short(other)} and {Short(path)}, set {thing}; let one of them cover the cluster"));
                return false;
            }

            setBy[key] = path;
            return true;
        }

        if (change.Network is { } network)
        {
            foreach (var (name, isOn, set) in SwitchTable.All)
            {
                var memberPath = $"{path}.Network.{name}";
                if (isOn(network) && Claims(name, name, memberPath))
                {
                    switches = set(switches, adds);
                    switchPaths[name] = memberPath;
                }
            }

            ApplyList(network.Flows, path + ".Network.Flows", adds, flows, Key, flow => "the flow " + flow, Claims);
            ApplyList(network.Policies, path + ".Network.Policies", adds, policies, policy => policy.Name, policy => $"the network policy '{policy.Name}'", Claims);
        }

        ApplyList(change.Roles, path + ".Roles", adds, roles, role => role.Name, role => $"the role '{role.Name}'", Claims);
        ApplyList(change.Grants, path + ".Grants", adds, grants, grant => grant.Role.Name, grant => $"the grant of '{grant.Role.Name}'", Claims);
        ApplyList(change.Objects, path + ".Objects", adds, objects, Key, raw => $"the object '{Key(raw)}'", Claims);
        if (change.PodSecurity is { } level && Claims("level", "the Pod Security level", path + ".PodSecurity"))
        {
            // As with an exempt workload, what is no longer refused is still recorded and warned of.
            var before = podSecurity.Value;
            var kept = adds ? before with { Audit = before.Audit ?? before.Level, Warn = before.Warn ?? before.Level } : before;
            podSecurity = new(kept with { Level = level }, path + ".PodSecurity");
        }
    }

    private static void ApplyList<T>(
        IReadOnlyList<T> changes,
        string path,
        bool adds,
        List<Part<T>> parts,
        Func<T, string> key,
        Func<T, string> describe,
        Func<string, string, string, bool> claims)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            var memberPath = $"{path}[{i}]";
            var known = key(changes[i]);
            var thing = describe(changes[i]);
            if (!claims($"{typeof(T).Name} {known}", thing, memberPath))
            {
                continue;
            }

            if (adds)
            {
                parts.Add(new(changes[i], memberPath));
            }
            else
            {
                parts.RemoveAll(part => key(part.Value) == known);
            }
        }
    }

    private string Short(string path) => path.StartsWith(definition.Definition + ".", StringComparison.Ordinal) ? path.Substring(definition.Definition.Length + 1) : path;
}
