using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.Rebuilding;

/// <summary>What KubernetesClient's models are called as JSON, by their symbols: the models themselves are not loaded.</summary>
internal static class ModelTypes
{
    /// <summary>Whether a type is one of KubernetesClient's models.</summary>
    public static bool IsModel(ITypeSymbol? type) =>
        type?.ContainingNamespace is { Name: "Models", ContainingNamespace: { Name: "k8s", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a method takes a model into a definition.</summary>
    public static bool TakesModel(IMethodSymbol method) =>
        method is { Name: "Object", IsStatic: true, ContainingType: { Name: "Raw", ContainingNamespace: { Name: "Kubernetes", ContainingNamespace: { Name: "Policies", ContainingNamespace.IsGlobalNamespace: true } } } };

    /// <summary>The name of a property as JSON; null where it is not written.</summary>
    public static string? JsonName(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute")?.ConstructorArguments is [{ Value: string name }] ? name : null;

    /// <summary>The properties of a model that are written, in their order, with their names as JSON.</summary>
    public static IEnumerable<(IPropertySymbol Property, string Name)> Members(INamedTypeSymbol model) =>
        model.GetMembers().OfType<IPropertySymbol>().Select(property => (property, JsonName(property))).Where(member => member.Item2 is not null).Select(member => (member.property, member.Item2!));

    /// <summary>Version and kind that a model stands for; null where it is only a part of others.</summary>
    public static (string ApiVersion, string Kind)? Entity(INamedTypeSymbol model)
    {
        if (model.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "KubernetesEntityAttribute") is not { } entity)
        {
            return null;
        }

        string Said(string name) => entity.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string ?? "";
        var group = Said("Group");
        return (group.Length == 0 ? Said("ApiVersion") : group + "/" + Said("ApiVersion"), Said("Kind"));
    }
}
