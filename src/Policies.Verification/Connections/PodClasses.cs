using System.Globalization;
using System.Text;
using Policies.Verification.Network;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Connections;

/// <summary>Divides pods into classes that no policy can tell apart, so that the cost of a question grows with these and not with pods.</summary>
internal sealed class PodClasses
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> namespaceKeys = new(StringComparer.Ordinal);
    private readonly List<PodClass> classes = [];
    private readonly HashSet<string> namesThatCount;
    private readonly HashSet<string> portsThatCount;
    private readonly Vocabulary ofPods;
    private readonly Vocabulary ofNamespaces;
    private readonly bool addressesCount;

    public PodClasses(IReadOnlyList<NetworkPolicy> policies)
    {
        var rules = policies.SelectMany(policy => policy.Ingress.Concat(policy.Egress)).ToList();
        var peers = rules.SelectMany(rule => rule.Peers).ToList();
        var selections = policies.Select(policy => policy.Subject).Concat(peers.OfType<RulePeer.Pods>().Select(peer => peer.Selection)).ToList();
        ofPods = new(selections.Select(selection => selection.Pods).Distinct());
        ofNamespaces = new(selections.Select(selection => selection.Namespaces).Distinct());
        namesThatCount = selections.Select(selection => selection.Namespace).OfType<string>().ToHashSet(StringComparer.Ordinal);
        portsThatCount = rules.SelectMany(rule => rule.Ports ?? []).Select(port => port.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        addressesCount = peers.OfType<RulePeer.Addresses>().Any(peer => peer.MatchesPods);
    }

    /// <summary>The classes so far; the place in the list is the number of the class.</summary>
    public IReadOnlyList<PodClass> Classes => classes;

    /// <summary>The class of a pod.</summary>
    public PodClass ClassOf(ClusterNamespace @namespace, Pod pod)
    {
        var key = Key(@namespace, pod);
        if (!known.TryGetValue(key, out var number))
        {
            known.Add(key, number = classes.Count);
            classes.Add(new(number, @namespace, pod));
        }

        return classes[number];
    }

    private string Key(ClusterNamespace @namespace, Pod pod)
    {
        var key = new StringBuilder(NamespaceKey(@namespace)).Append('\0');
        ofPods.Describe(pod.Labels, key);
        key.Append('\0');
        foreach (var port in pod.Ports.Where(port => port.Name is not null && portsThatCount.Contains(port.Name)))
        {
            key.Append(CultureInfo.InvariantCulture, $"{port.Name}/{port.Protocol}/{port.Number}\n");
        }

        key.Append(pod.OnHostNetwork ? "\0host" : "\0");
        if (pod.OnHostNetwork || addressesCount)
        {
            key.Append(pod.Addresses);
        }

        return key.ToString();
    }

    private string NamespaceKey(ClusterNamespace @namespace)
    {
        if (!namespaceKeys.TryGetValue(@namespace.Name, out var key))
        {
            var text = new StringBuilder(namesThatCount.Contains(@namespace.Name) ? @namespace.Name : "").Append('\0');
            ofNamespaces.Describe(@namespace.Labels, text);
            namespaceKeys.Add(@namespace.Name, key = text.ToString());
        }

        return key;
    }
}
