using Policies.Evaluation;

namespace Policies.Catalogue;

/// <summary>Ways through a fleet that several rules take.</summary>
internal static class FleetWalk
{
    /// <summary>Every namespace definition, whether a module lists it or not; one that two modules list comes twice.</summary>
    public static IEnumerable<NamespaceDefinition> AllNamespaces(this FleetModel fleet) =>
        fleet.ModuleDefinitions.SelectMany(module => module.Namespaces).Concat(fleet.Namespaces);
}
