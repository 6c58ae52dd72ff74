using Microsoft.CodeAnalysis;
using Policies.Analyzers.Rebuilding;
using Policies.Evaluation;

namespace Policies.Analyzers;

/// <summary>The exemptions that the fleet's own class says, looked up once in a compilation.</summary>
internal sealed class FleetExemptions
{
    private readonly FleetModel? fleet;

    private FleetExemptions(FleetModel? fleet, bool areSeen) => (this.fleet, AreSeen) = (fleet, areSeen);

    /// <summary>Whether all of them can be seen.</summary>
    public bool AreSeen { get; }

    /// <summary>Finds the fleet's class.</summary>
    public static FleetExemptions Of(Compilation compilation, DefinitionRebuilder rebuilder, LanguageSymbols language)
    {
        var type = DeclaredTypes.Of(compilation).FirstOrDefault(type => DefinitionRebuilder.IsDefinition(type, language.Fleet));
        if (type is null)
        {
            return new(null, areSeen: true);
        }

        return rebuilder.Fleet(type) is { } rebuilt
            ? new(rebuilt.Value, !rebuilt.Unseen.Touches($"{rebuilt.Value.Definition}.{nameof(FleetDefinition.Exemptions)}"))
            : new(null, areSeen: false);
    }

    /// <summary>A fleet of those exemptions and of some namespaces.</summary>
    public FleetModel Model(IReadOnlyList<NamespaceDefinition> namespaces) =>
        new() { Definition = fleet?.Definition ?? "", Exemptions = fleet?.Exemptions ?? [], Namespaces = namespaces };
}
