using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.Rebuilding;

/// <summary>A member of an enum of the user's own.</summary>
internal sealed record EnumMember(INamedTypeSymbol Type, object Value)
{
    /// <summary>The member as a trait; null where several members have the value, so that which one runs cannot be told.</summary>
    public Trait? AsTrait()
    {
        var named = Type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && Equals(field.ConstantValue, Value)).ToList();
        return named.Count == 1 ? Trait.Named(SymbolNames.FullName(Type), named[0].Name) : default(Trait?);
    }
}
