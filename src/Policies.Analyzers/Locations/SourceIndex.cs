using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.Locations;

/// <summary>The types of some source files by full name, and what a name means where it is written, as far as syntax tells.</summary>
internal sealed class SourceIndex
{
    private const int MostBases = 32;

    private readonly Dictionary<string, List<TypeDeclarationSyntax>> byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> bySimpleName = new(StringComparer.Ordinal);

    /// <summary>Reads the types of source files.</summary>
    public SourceIndex(IEnumerable<SyntaxTree> trees, CancellationToken cancellation)
    {
        foreach (var tree in trees)
        {
            foreach (var type in tree.GetRoot(cancellation).DescendantNodes(CanHoldTypes).OfType<TypeDeclarationSyntax>())
            {
                Add(type);
            }
        }
    }

    /// <summary>The full name of a type, nested ones divided by dots.</summary>
    public static string FullName(TypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText;
        for (var parent = type.Parent; parent is not null; parent = parent.Parent)
        {
            name = parent switch
            {
                TypeDeclarationSyntax outer => outer.Identifier.ValueText + "." + name,
                BaseNamespaceDeclarationSyntax space => space.Name + "." + name,
                _ => name,
            };
        }

        return name;
    }

    /// <summary>The parts of a type.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Parts(string fullName) => byFullName.TryGetValue(fullName, out var parts) ? parts : [];

    /// <summary>The parts of the type that a name means where it is written; none where it is no type of the source.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Resolve(string name, TypeDeclarationSyntax? from)
    {
        if (from is not null)
        {
            for (var space = FullName(from); ;)
            {
                if (Parts(space + "." + name) is { Count: > 0 } parts)
                {
                    return parts;
                }

                var dot = space.LastIndexOf('.');
                if (dot < 0)
                {
                    break;
                }

                space = space.Substring(0, dot);
            }

            foreach (var directive in Usings(from))
            {
                if (Parts(directive + "." + name) is { Count: > 0 } parts)
                {
                    return parts;
                }
            }
        }

        if (Parts(name) is { Count: > 0 } exact)
        {
            return exact;
        }

        // A global using elsewhere may bring it; one candidate is no guess.
        return bySimpleName.TryGetValue(name.Substring(name.LastIndexOf('.') + 1), out var candidates) && candidates.Count == 1 ? Parts(candidates[0]) : [];
    }

    /// <summary>The parts of a type's base class; none where that is not in the source.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Base(IReadOnlyList<TypeDeclarationSyntax> parts) =>
        parts.Where(part => part.BaseList is { Types.Count: > 0 })
            .Select(part => Resolve(Unqualified(part.BaseList!.Types[0].Type), part))
            .FirstOrDefault(found => found.Count > 0 && found[0] is not InterfaceDeclarationSyntax) ?? [];

    /// <summary>The member of a type or of the nearest base class that has one of that name.</summary>
    public MemberDeclarationSyntax? Member(IReadOnlyList<TypeDeclarationSyntax> parts, string name)
    {
        for (var i = 0; parts.Count > 0 && i < MostBases; i++, parts = Base(parts))
        {
            if (parts.SelectMany(part => part.Members).FirstOrDefault(member => Declares(member, name)) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The last name of a type as it is written, without arguments.</summary>
    public static string Unqualified(TypeSyntax type) => type switch
    {
        GenericNameSyntax generic => generic.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Left + "." + Unqualified(qualified.Right),
        AliasQualifiedNameSyntax alias => Unqualified(alias.Name),
        NullableTypeSyntax nullable => Unqualified(nullable.ElementType),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => type.ToString(),
    };

    private static bool CanHoldTypes(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static bool Declares(MemberDeclarationSyntax member, string name) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText == name,
        FieldDeclarationSyntax field => field.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name),
        MethodDeclarationSyntax method => method.Identifier.ValueText == name,
        _ => false,
    };

    private static IEnumerable<string> Usings(SyntaxNode from) =>
        from.Ancestors().SelectMany(ancestor => ancestor switch
        {
            BaseNamespaceDeclarationSyntax space => space.Usings,
            CompilationUnitSyntax unit => unit.Usings,
            _ => default,
        }).Where(directive => directive.Alias is null && directive.Name is not null).Select(directive => directive.Name!.ToString());

    private void Add(TypeDeclarationSyntax type)
    {
        var fullName = FullName(type);
        if (!byFullName.TryGetValue(fullName, out var parts))
        {
            byFullName[fullName] = parts = [];
            var name = type.Identifier.ValueText;
            if (!bySimpleName.TryGetValue(name, out var names))
            {
                bySimpleName[name] = names = [];
            }

            names.Add(fullName);
        }

        parts.Add(type);
    }
}
