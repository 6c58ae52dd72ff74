namespace Policies.Sample.Tests.Said;

/// <summary>The sample's rights: real jobs, in every form that rights have.</summary>
public sealed class AccessTests
{
    [Theory]
    [InlineData("developer-read-only")]
    [InlineData("on-call")]
    [InlineData("deployer")]
    [InlineData("metrics-scraper")]
    [InlineData("auditor")]
    [InlineData("cost-reader")]
    [InlineData("ledger-dba")]
    public void Every_job_has_its_role(string name) =>
        Assert.Contains(name, SampleFleet.Roles.Select(role => role.Name).Concat(SampleFleet.ClusterRoles.Select(role => role.Name)));

    [Fact]
    public void There_are_many_jobs() =>
        Assert.True(SampleFleet.Roles.Select(role => role.Name).Concat(SampleFleet.ClusterRoles.Select(role => role.Name)).Distinct().Count() >= 15);

    [Fact]
    public void Glass_can_be_broken() =>
        Assert.Contains(SampleFleet.Model.ModuleDefinitions.SelectMany(module => module.ClusterGrants), grant => grant.Role == ClusterRoleReference.ClusterAdmin);

    [Fact]
    public void Rights_have_every_form()
    {
        var targets = SampleFleet.Rights.SelectMany(right => right.Targets).ToList();
        Assert.Contains(targets, target => target is NamedTarget named && !named.Path.Contains('/', StringComparison.Ordinal));
        Assert.Contains(targets, target => target is NamedTarget named && named.Path.Contains('/', StringComparison.Ordinal));
        Assert.Contains(targets, target => target is Subresource);
        Assert.Contains(targets, target => target is CustomResource { IsClusterScoped: false });
        Assert.Contains(targets, target => target is CustomResource { IsClusterScoped: true });
        Assert.Contains(SampleFleet.Rights, right => right.Urls.Count > 0);
        Assert.Contains(SampleFleet.ClusterRoles, role => role.GatheredFrom.Count > 0);
        Assert.Contains(SampleFleet.Namespaces.SelectMany(definition => definition.Grants), grant => grant.Role == ClusterRoleReference.View);
        Assert.Contains(SampleFleet.Namespaces.SelectMany(definition => definition.Grants), grant => grant.Role.IsDefined);
    }

    [Fact]
    public void Subjects_are_of_every_kind()
    {
        var subjects = SampleFleet.Roles.SelectMany(role => role.BoundTo)
            .Concat(SampleFleet.ClusterRoles.SelectMany(role => role.BoundTo))
            .Concat(SampleFleet.Namespaces.SelectMany(definition => definition.Grants).SelectMany(grant => grant.To))
            .ToList();
        Assert.Equal(Enum.GetValues<SubjectKind>().ToHashSet(), subjects.Select(subject => subject.Kind).ToHashSet());
        Assert.Contains(subjects, subject => subject.Workload is not null);
        Assert.Contains(subjects, subject => subject.By is not null && subject.Namespace!.Definition is not null);
        Assert.Contains(subjects, subject => subject.Namespace?.Name is not null);
    }

    [Fact]
    public void Service_accounts_stand_for_cloud_identities()
    {
        Assert.Contains(SampleFleet.ServiceAccounts, account => account.Annotations.Any(annotation => annotation.Key == "iam.gke.io/gcp-service-account"));
        Assert.Contains(SampleFleet.ServiceAccounts, account => account.MountToken);
        Assert.Contains(SampleFleet.ServiceAccounts, account => !account.MountToken);
        Assert.Contains(SampleFleet.ServiceAccounts, account => account.ImagePullSecrets.Count > 0);
    }

    [Fact]
    public void Exemptions_are_of_several_rules() =>
        Assert.True(SampleFleet.Namespaces.SelectMany(definition => definition.Exemptions).Concat(SampleFleet.Model.Exemptions).Select(exemption => exemption.Rule).Distinct().Count() >= 5);
}
