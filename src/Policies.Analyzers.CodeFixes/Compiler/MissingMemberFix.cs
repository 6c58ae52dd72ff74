using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Compiler;

/// <summary>A member that has to be said is not: says an end some months from now, the owner of the namespace, or that nothing is allowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingMemberFix))]
[Shared]
public sealed class MissingMemberFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public MissingMemberFix()
        : base("add the end, the owner, or that nothing is allowed.", "CS9035")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Around<BaseObjectCreationExpressionSyntax>() is not { } creation || fault.Model.GetTypeInfo(creation, fault.Cancellation).Type is not { } type || !Language.Has(type))
        {
            yield break;
        }

        // One diagnostic says one member, in quotes.
        if (Required(type).FirstOrDefault(member => fault.Message.Contains($".{member.Name}'")) is { } missing && Defaults.Of(missing, creation, fault) is { } value)
        {
            yield return new($"Add {missing.Name} = {value}", Edit.Of<BaseObjectCreationExpressionSyntax>(creation, missing.Name, old => Lists.With(old, missing.Name, value)));
        }
    }

    private static IEnumerable<IPropertySymbol> Required(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsRequired))
            {
                yield return property;
            }
        }
    }
}
