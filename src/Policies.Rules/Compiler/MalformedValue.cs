using Policies.Catalogue.Compiler.Malformed;
using Policies.Evaluation;

namespace Policies.Catalogue.Compiler;

/// <summary>POL0004: a value is malformed.</summary>
public sealed class MalformedValue : DefinitionRule
{
    /// <summary>The rule.</summary>
    public MalformedValue()
        : base(Rules.MalformedValue, "A value is malformed", Severity.Error)
    {
    }

    /// <inheritdoc/>
    public override void Judge(FleetModel fleet, Unseen unseen, Report report) => new Inspection(this, unseen, report).Fleet(fleet);

    /// <inheritdoc/>
    public override void Judge(ClusterDefinition cluster, Unseen unseen, Report report) => new Inspection(this, unseen, report).Cluster(cluster);

    /// <inheritdoc/>
    public override void Judge(GroupDefinition group, Unseen unseen, Report report)
    {
        var at = new Place(group.MemberPath);
        if (!unseen.Hides(at))
        {
            new Inspection(this, unseen, report).Group(group.Group, at);
        }
    }

    /// <inheritdoc/>
    public override void Judge(ModuleDefinition module, Unseen unseen, Report report) => new Inspection(this, unseen, report).Module(module);

    /// <inheritdoc/>
    public override void Judge(NamespaceDefinition definition, Unseen unseen, Report report) => new Inspection(this, unseen, report).Namespace(definition);
}
