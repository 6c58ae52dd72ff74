using System.Globalization;
using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Labels;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>Sorts manifests into what the model is made of.</summary>
internal sealed class ModelReader
{
    private readonly NetworkOptions options;
    private readonly SortedDictionary<string, ClusterNamespace> namespaces = new(StringComparer.Ordinal);
    private readonly WorkloadCollector workloads;
    private readonly EntranceReader entrances;
    private readonly List<NetworkPolicy> policies = [];
    private readonly List<ClusterNode> nodes = [];
    private readonly Dictionary<ObjectKey, int> known = [];
    private readonly List<Remark> faults = [];
    private readonly List<Remark> remarks = [];

    public ModelReader(NetworkOptions options)
    {
        this.options = options;
        workloads = new(options.HostNetwork);
        entrances = new(remarks);
    }

    public NetworkModel Read(IEnumerable<NetworkSubject> subjects)
    {
        foreach (var subject in subjects)
        {
            Sort(subject);
        }

        var found = workloads.Workloads(options.KnownWorkloads);
        foreach (var name in found.Select(workload => workload.Namespace).Concat(policies.Select(policy => policy.Namespace).OfType<string>()))
        {
            namespaces.TryAdd(name, ClusterNamespace.Unseen(name));
        }

        var wanted = options.Representatives == RepresentativeUse.Always || (options.Representatives == RepresentativeUse.WithoutWorkloads && found.All(workload => workload.Kind == Workload.KnownKind));
        if (wanted)
        {
            foreach (var spokenOf in Representatives.Namespaces(namespaces.Values, policies))
            {
                namespaces.TryAdd(spokenOf.Name, spokenOf);
            }

            found = [.. found.Concat(Representatives.Of(namespaces.Values, policies)).OrderBy(workload => workload.ToString(), StringComparer.Ordinal)];
        }

        return new()
        {
            Namespaces = [.. namespaces.Values],
            Workloads = found,
            Nodes = nodes,
            Policies = policies,
            Entrances = entrances.Entrances(found),
            Faults = faults,
            Remarks = remarks,
        };
    }

    private void Sort(NetworkSubject subject)
    {
        if (subject.Maker is { } maker)
        {
            workloads.Add(maker);
        }
        else if (!entrances.Add(subject.Source))
        {
            Sort(subject.Source);
        }
    }

    private void Sort(Manifest manifest)
    {
        var written = manifest.Object;
        switch (written.Group, written.Kind)
        {
            case ("", "Namespace"):
                namespaces[written.Name] = new(written.Name, Labels(written).WithDefault(ClusterNamespace.NameLabel, written.Name), manifest);
                break;
            case ("", "Node"):
                nodes.Add(new(written.Name, Labels(written), NodeAddresses(written), manifest));
                break;
            default:
                if (PolicyReader.Read(manifest, remarks) is { } policy)
                {
                    Add(policy);
                }
                else if (IsUnjudgedPolicy(written))
                {
                    var doubt = $"{written.Kind} '{written.Name}' of {written.Group} is not judged; the answer is as if it were not there";
                    remarks.Add(new(manifest.File, manifest.Line, doubt));
                }

                break;
        }
    }

    private void Add(NetworkPolicy policy)
    {
        if (known.TryGetValue(policy.Source.Object.Key with { Namespace = policy.Namespace }, out var index))
        {
            var first = policies[index].Source;
            var place = $"{first.File}({first.Line.ToString(CultureInfo.InvariantCulture)})";
            faults.Add(new(policy.Source.File, policy.Source.Line, $"{policy} is in the input twice, first in {place}; keep one of them"));
            policies[index] = policy;
            return;
        }

        known.Add(policy.Source.Object.Key with { Namespace = policy.Namespace }, policies.Count);
        policies.Add(policy);
    }

    // Kinds that decide about connections too, and that nobody may take for considered.
    private static bool IsUnjudgedPolicy(KubernetesObject written) => (written.Group, written.Kind) switch
    {
        ("crd.projectcalico.org" or "projectcalico.org", "NetworkPolicy" or "GlobalNetworkPolicy" or "StagedNetworkPolicy") => true,
        ("crd.antrea.io", "NetworkPolicy" or "ClusterNetworkPolicy") => true,
        ("k8s.cni.cncf.io", "MultiNetworkPolicy") => true,
        ("k8s.ovn.org", "EgressFirewall" or "UserDefinedNetwork" or "ClusterUserDefinedNetwork") => true,
        ("security.istio.io", "AuthorizationPolicy") => true,
        _ => false,
    };

    private static LabelSet Labels(KubernetesObject written) => LabelSet.Of(written.Root.Map("metadata")?["labels"]);

    private static AddressSet NodeAddresses(KubernetesObject node) =>
        PolicyReader.Addresses(node.Root.Map("status").Maps("addresses").Select(entry => entry.Value("address")));
}
