using Policies.Evaluation;

namespace Policies.Catalogue.Compiler.Malformed;

/// <summary>Judges namespaces and modules.</summary>
internal static class DefinitionInspection
{
    /// <summary>Judges a namespace.</summary>
    public static void Namespace(this Inspection inspection, NamespaceDefinition definition)
    {
        var self = new Place(definition.Definition);
        inspection.Text(definition.Name, self, nameof(NamespacePolicy.Name), "Namespace name", Grammar.DnsLabel);
        inspection.At(definition, nameof(NamespacePolicy.On), at => inspection.Group(definition.On, at));
        inspection.At(definition, nameof(NamespacePolicy.Labels), at =>
        {
            inspection.Each(definition.Labels, at, (label, labelAt) => inspection.OwnLabel(label, labelAt));
        });
        inspection.Member(definition, nameof(NamespacePolicy.Labels), (place, member) => inspection.Labels(definition.Labels, place, member));
        inspection.Member(definition, nameof(NamespacePolicy.Annotations), (place, member) => inspection.Annotations(definition.Annotations, place, member));
        inspection.At(definition, nameof(NamespacePolicy.Instances), at => inspection.Each(definition.Instances, at, inspection.Instance));
        inspection.At(definition, nameof(NamespacePolicy.Network), at => inspection.Network(definition.Network, at));
        inspection.At(definition, nameof(NamespacePolicy.PodSecurity), at => inspection.PodSecurity(definition.PodSecurity, at));
        inspection.At(definition, nameof(NamespacePolicy.Roles), at => inspection.Each(definition.Roles, at, inspection.Role));
        inspection.At(definition, nameof(NamespacePolicy.Grants), at => inspection.Each(definition.Grants, at, inspection.Grant));
        inspection.At(definition, nameof(NamespacePolicy.ServiceAccounts), at => inspection.Each(definition.ServiceAccounts, at, inspection.ServiceAccount));
        inspection.At(definition, nameof(NamespacePolicy.Releases), at => inspection.Each(definition.Releases, at, inspection.Release));
        inspection.At(definition, nameof(NamespacePolicy.Overrides), at => inspection.Each(definition.Overrides, at, (change, changeAt) => inspection.Override(change, changeAt, definition)));
        inspection.At(definition, nameof(NamespacePolicy.Exemptions), at => inspection.Each(definition.Exemptions, at, inspection.Exemption));
        inspection.At(definition, nameof(NamespacePolicy.Objects), at => inspection.Each(definition.Objects, at, inspection.Object));
        inspection.At(definition, nameof(NamespacePolicy.FormerNames), at => inspection.FormerNames(definition.FormerNames, definition.Name, at, "Namespace", Grammar.DnsLabel));
        foreach (var workload in definition.Workloads)
        {
            if (new Place(workload.MemberPath) is var at && inspection.Sees(at))
            {
                inspection.Workload(workload.Workload, at);
            }
        }
    }

    /// <summary>Judges a module, its namespaces aside.</summary>
    public static void Module(this Inspection inspection, ModuleDefinition module)
    {
        inspection.At(module, nameof(Policies.Module.Releases), at => inspection.Each(module.Releases, at, inspection.Release));
        inspection.At(module, nameof(Policies.Module.ClusterRoles), at => inspection.Each(module.ClusterRoles, at, inspection.ClusterRole));
        inspection.At(module, nameof(Policies.Module.ClusterGrants), at => inspection.Each(module.ClusterGrants, at, inspection.Grant));
        inspection.At(module, nameof(Policies.Module.Objects), at => inspection.Each(module.Objects, at, inspection.Object));
    }

    /// <summary>Judges an exemption.</summary>
    public static void Exemption(this Inspection inspection, Exemption exemption, Place place)
    {
        if (inspection.Sees(place, nameof(Policies.Exemption.Rule), out var rule))
        {
            inspection.Text(exemption.Rule.Id, rule, "Rule", Grammar.RuleId);
        }

        inspection.Day(exemption.Until, place, nameof(Policies.Exemption.Until));
    }

    /// <summary>Judges names that something had before.</summary>
    public static void FormerNames(this Inspection inspection, IReadOnlyList<string> names, string now, Place at, string what, Grammar grammar) =>
        inspection.Each(names, at, (name, nameAt) =>
        {
            inspection.Text(name, nameAt, "Former name", grammar);
            if (name == now)
            {
                inspection.Say(nameAt, $"{what} '{now}' has that name now; list only names that it no longer has");
            }
        });

    private static void OwnLabel(this Inspection inspection, Label label, Place at)
    {
        if (!inspection.Sees(at, nameof(Label.Key), out var key) || label.Key is null)
        {
            return;
        }

        if (label.Key.StartsWith("pod-security.kubernetes.io/", StringComparison.Ordinal))
        {
            inspection.Say(key, $"Label '{label.Key}' is what {nameof(NamespacePolicy.PodSecurity)} compiles to; say it there");
        }
        else if (label.Key is "kubernetes.io/metadata.name" or "app.kubernetes.io/managed-by")
        {
            inspection.Say(key, $"Label '{label.Key}' is set for every namespace; remove it");
        }
    }

    private static void Instance(this Inspection inspection, Instance instance, Place place)
    {
        inspection.Text(instance.Name, place, nameof(Policies.Instance.Name), "Instance name", Grammar.DnsLabel);
        if (inspection.Sees(place, nameof(Policies.Instance.On), out var on))
        {
            inspection.Group(instance.On, on);
        }
    }

    private static void PodSecurity(this Inspection inspection, Policies.PodSecurity podSecurity, Place place)
    {
        if (podSecurity.Version is { } version)
        {
            inspection.Version(version, place, nameof(Policies.PodSecurity.Version));
        }

        inspection.Each(podSecurity.Exemptions, place, nameof(Policies.PodSecurity.Exemptions), (exemption, at) =>
        {
            inspection.Day(exemption.Until, at, nameof(WorkloadExemption.Until));
            if (inspection.Sees(at, nameof(WorkloadExemption.Workload), out var workload))
            {
                inspection.Workload(exemption.Workload, workload);
            }
        });
        if (podSecurity.Standing is { } standing && inspection.Sees(place, nameof(Policies.PodSecurity.Standing), out var standingAt))
        {
            inspection.Day(standing.ReviewBy, standingAt, nameof(StandingException.ReviewBy));
        }
    }

    private static void Release(this Inspection inspection, HelmRelease release, Place place)
    {
        inspection.Text(release.Name, place, nameof(HelmRelease.Name), "Release name", Grammar.ReleaseName);
        inspection.Reference(release.Into, place, nameof(HelmRelease.Into));
        inspection.Settings(release.Values, place, nameof(HelmRelease.Values));
        inspection.Lasting(release.Interval, place, nameof(HelmRelease.Interval), $"Interval of release '{release.Name}'");
        if (!inspection.Sees(place, nameof(HelmRelease.Chart), out var chart))
        {
            return;
        }

        inspection.Url(release.Chart.Repository, chart, nameof(Chart.Repository), "Chart repository", ["https", "http", "oci"]);
        inspection.Text(release.Chart.Name, chart, nameof(Chart.Name), "Chart name", Grammar.ChartName);
        inspection.Text(release.Chart.Version, chart, nameof(Chart.Version), "Chart version", Grammar.ExactVersion);
    }

    private static void Override(this Inspection inspection, Override change, Place place, NamespaceDefinition definition)
    {
        if (inspection.Sees(place, nameof(Policies.Override.On), out var on))
        {
            inspection.Group(change.On, on);
        }

        if (change.Network is { } network && inspection.Sees(place, nameof(Policies.Override.Network), out var networkAt))
        {
            inspection.Network(network, networkAt);
        }

        inspection.Direction(change, place, definition);
        inspection.Each(change.Roles, place, nameof(Policies.Override.Roles), inspection.Role);
        inspection.Each(change.Grants, place, nameof(Policies.Override.Grants), inspection.Grant);
        inspection.Each(change.Objects, place, nameof(Policies.Override.Objects), inspection.Object);
        if (change is Loosen loosen)
        {
            inspection.Day(loosen.Until, place, nameof(Loosen.Until));
        }
    }

    // The strictest level is the last.
    private static void Direction(this Inspection inspection, Override change, Place place, NamespaceDefinition definition)
    {
        var own = new Place(definition.PathOf(nameof(NamespacePolicy.PodSecurity)));
        if (change.PodSecurity is not { } level
            || !inspection.Sees(place, nameof(Policies.Override.PodSecurity), out var at)
            || !inspection.Sees(own, nameof(Policies.PodSecurity.Level), out _)
            || !inspection.Sees(own))
        {
            return;
        }

        var (before, adds) = (definition.PodSecurity.Level, change is Loosen);
        if (adds ? level > before : level < before)
        {
            inspection.Say(at, $"An override of '{definition.Name}' would {(adds ? "loosen" : "tighten")} the level from {before} to {level}, which does the opposite; say {(adds ? nameof(Tighten) : nameof(Loosen))}");
        }
    }

    private static void Object(this Inspection inspection, RawObject raw, Place at)
    {
        if (!inspection.Sees(at, nameof(RawObject.Content), out _))
        {
            return;
        }

        var thing = raw.Object;
        if (thing.Kind.Length == 0 || thing.ApiVersion.Length == 0)
        {
            inspection.Say(at, "Object without a kind and a version; set apiVersion and kind");
        }
        else
        {
            inspection.Text(thing.Name, at, $"Name of {thing.Kind}", Grammar.PathSegment);
        }
    }

    private static void At(this Inspection inspection, NamespaceDefinition definition, string member, Action<Place> judge)
    {
        if (new Place(definition.PathOf(member)) is var at && inspection.Sees(at))
        {
            judge(at);
        }
    }

    private static void At(this Inspection inspection, ModuleDefinition module, string member, Action<Place> judge)
    {
        if (new Place(module.PathOf(member)) is var at && inspection.Sees(at))
        {
            judge(at);
        }
    }

    private static void Member(this Inspection inspection, NamespaceDefinition definition, string member, Action<Place, string> judge)
    {
        var path = definition.PathOf(member);
        if (inspection.Sees(new Place(path)))
        {
            judge(new(path.Substring(0, path.Length - member.Length - 1)), member);
        }
    }
}
