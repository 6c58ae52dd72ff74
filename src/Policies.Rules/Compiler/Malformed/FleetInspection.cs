using Policies.Evaluation;

namespace Policies.Catalogue.Compiler.Malformed;

/// <summary>Judges what the fleet's own class says.</summary>
internal static class FleetInspection
{
    /// <summary>Judges a fleet.</summary>
    public static void Fleet(this Inspection inspection, FleetModel fleet)
    {
        var place = new Place(fleet.Definition);
        inspection.Each(fleet.Modules, place, nameof(FleetDefinition.Modules), inspection.Use);
        if (inspection.Sees(place, nameof(FleetDefinition.Rollout), out var rollout))
        {
            inspection.Rollout(fleet.Rollout, rollout);
        }

        if (fleet.Repositories is { } repositories && inspection.Sees(place, nameof(FleetDefinition.Repositories), out var at))
        {
            inspection.RepositoryUrl(repositories.Url, at, nameof(Repositories.Url));
            inspection.Text(repositories.Branch, at, nameof(Repositories.Branch), "Branch", Grammar.Branch);
            inspection.Text(repositories.Folder, at, nameof(Repositories.Folder), "Folder", Grammar.Folder);
            if (repositories.Author is { } author)
            {
                inspection.Text(author, at, nameof(Repositories.Author), "Author", Grammar.Author);
            }
        }

        inspection.Each(fleet.Retirements, place, nameof(FleetDefinition.Retirements), (retired, retiredAt) => inspection.Retirement(retired, retiredAt, fleet));
        inspection.Each(fleet.PrivateRanges, place, nameof(FleetDefinition.PrivateRanges), inspection.Cidr);
        inspection.Each(fleet.Exemptions, place, nameof(FleetDefinition.Exemptions), inspection.Exemption);
    }

    private static void Use(this Inspection inspection, ModuleUse use, Place place)
    {
        if (inspection.Sees(place, nameof(ModuleUse.On), out var on))
        {
            inspection.Group(use.On, on);
        }

        inspection.Each(use.Versions, place, nameof(ModuleUse.Versions), (version, at) =>
        {
            if (inspection.Sees(at, nameof(ModuleVersion.On), out var versionOn))
            {
                inspection.Group(version.On, versionOn);
            }
        });
    }

    private static void Rollout(this Inspection inspection, Rollout rollout, Place place)
    {
        inspection.Each(rollout.Waves, place, nameof(Policies.Rollout.Waves), inspection.Wave);
        inspection.Number(rollout.MaxUnhealthy, place, nameof(Policies.Rollout.MaxUnhealthy), "Number of unhealthy clusters", 0, int.MaxValue);
        inspection.Each(rollout.Freezes, place, nameof(Policies.Rollout.Freezes), inspection.Freeze);
        if (!inspection.Sees(place, nameof(Policies.Rollout.Applied), out var applied))
        {
            return;
        }

        switch (rollout.Applied.Kind)
        {
            case AppliedKind.Prometheus:
                inspection.Url(rollout.Applied.Source, applied, nameof(Applied.Source), "URL of Prometheus", ["https", "http"]);
                inspection.Text(rollout.Applied.Question, applied, nameof(Applied.Question), "Query", Grammar.Printable);
                break;
            case AppliedKind.Command:
                inspection.Text(rollout.Applied.Source, applied, nameof(Applied.Source), "Program", Grammar.Printable);
                break;
            case AppliedKind.CommitStatus:
                inspection.Text(rollout.Applied.Question, applied, nameof(Applied.Question), "Context of a commit status", Grammar.Printable);
                break;
        }
    }

    private static void Wave(this Inspection inspection, Wave wave, Place place)
    {
        inspection.Text(wave.Name, place, nameof(Policies.Wave.Name), "Wave name", Grammar.Printable);
        if (inspection.Sees(place, nameof(Policies.Wave.On), out var on))
        {
            inspection.Group(wave.On, on);
        }

        if (inspection.Sees(place, nameof(Policies.Wave.Share), out var share) && inspection.Sees(share, nameof(Percent.Value), out _) && wave.Share.Value is < 0 or > 100)
        {
            inspection.Say(share, $"A share of {wave.Share} is out of range; use 0.Percent to 100.Percent");
        }

        if (inspection.Sees(place, nameof(Policies.Wave.Soak), out var soak) && inspection.Sees(soak, nameof(Duration.Seconds), out _) && wave.Soak.Seconds < 0)
        {
            inspection.Say(soak, $"Wave '{wave.Name}' soaks for {wave.Soak}; write a time of zero or more");
        }
    }

    private static void Freeze(this Inspection inspection, Freeze freeze, Place place)
    {
        inspection.Day(freeze.From, place, nameof(Policies.Freeze.From));
        inspection.Day(freeze.Through, place, nameof(Policies.Freeze.Through));
        inspection.Text(freeze.Zone, place, nameof(Policies.Freeze.Zone), "Time zone", Grammar.Printable);
        if (inspection.Sees(place, nameof(Policies.Freeze.From), out _)
            && inspection.Sees(place, nameof(Policies.Freeze.Through), out var through)
            && freeze is { From.IsValid: true, Through.IsValid: true }
            && freeze.Through < freeze.From)
        {
            inspection.Say(through, $"The freeze from {freeze.From} ends before it begins, on {freeze.Through}; let it last at least through its first day");
        }
    }

    private static void Retirement(this Inspection inspection, Retired retired, Place place, FleetModel fleet)
    {
        var isCluster = retired.Kind == RetiredKind.Cluster;
        inspection.Text(retired.Name, place, nameof(Retired.Name), isCluster ? "Cluster name" : "Namespace name", isCluster ? Grammar.DnsSubdomain : Grammar.DnsLabel);
        inspection.Day(retired.On, place, nameof(Retired.On));
        var defined = isCluster
            ? fleet.Clusters.Where(cluster => cluster.Cluster.Name == retired.Name).Select(cluster => cluster.MemberPath)
            : fleet.AllNamespaces().Where(definition => Names(definition).Contains(retired.Name)).Select(definition => definition.Definition);
        if (inspection.Sees(place, nameof(Retired.Name), out var name) && defined.FirstOrDefault() is { } still)
        {
            inspection.Say(name, $"{retired.Kind} '{retired.Name}' is retired, and still defined by {still}; remove one of the two");
        }
    }

    private static IEnumerable<string> Names(NamespaceDefinition definition) =>
        definition.Instances.Count == 0 ? [definition.Name] : definition.Instances.Select(instance => instance.Name);
}
