using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Delivery;

/// <summary>POL4018: an Argo CD project, or an application, is bound to nothing.</summary>
public sealed class OpenProject : ObjectRule
{
    /// <summary>The rule.</summary>
    public OpenProject()
        : base(Rules.OpenProject, "An Argo CD project, or an application, is bound to nothing", Severity.Warning, RuleReads.Object, Everywhere, FluxKinds.AppProject, FluxKinds.Application)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Kind == FluxKinds.Application)
        {
            if (subject.Root.ScalarAt("spec", "project") is null or { Text: "default" or "" })
            {
                report.Add(subject.Root.MappingAt("spec"), $"{subject.Title} is of the default project, which lets it go anywhere; give it a project that says where");
            }

            return;
        }

        var spec = subject.Root.MappingAt("spec") ?? Mapping.Empty;
        foreach (var source in spec.ScalarsAt("sourceRepos").Where(source => source.Text == "*"))
        {
            report.Add(source, $"{subject.Title} takes sources from anywhere; list the repositories");
        }

        foreach (var destination in spec.MappingsAt("destinations").Where(destination => destination.TextAt("namespace") == "*"))
        {
            report.Add(destination, $"{subject.Title} may deliver to every namespace; list the namespaces");
        }

        foreach (var kind in spec.MappingsAt("clusterResourceWhitelist").Where(kind => kind.TextAt("group") == "*" && kind.TextAt("kind") == "*"))
        {
            report.Add(kind, $"{subject.Title} may deliver every kind of object of the cluster; list the kinds");
        }
    }
}
