using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Repository.Tests;

/// <summary>What a C# file owes to the conventions; each member returns the faults of one file.</summary>
internal static class SourceConventions
{
    private const int MostLines = 400;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    public static IEnumerable<string> OneTypeOfTheFilesName(string path, string text)
    {
        var types = Types(text).Where(type => !type.Modifiers.Any(SyntaxKind.FileKeyword)).ToLookup(Name);

        // Flow.Factories.cs is a part of Flow, and FlowOfT.cs holds Flow<T>.
        var stem = Path.GetFileName(path).Split('.')[0];
        return types.Count switch
        {
            0 => [],
            1 when types.Single() is var type && (type.Key == stem || type.Any(one => NameOfGeneric(one) == stem)) => [],
            1 => [$"{path}: holds the type '{types.Single().Key}'; name the file after it"],
            _ => [$"{path}: holds {types.Count} types ({string.Join(", ", types.Select(type => type.Key))}); give each a file"],
        };
    }

    public static IEnumerable<string> FileScopedNamespace(string path, string text) =>
        Parse(text).DescendantNodes().OfType<NamespaceDeclarationSyntax>()
            .Select(block => $"{path}: namespace {block.Name} has braces; end it with a semicolon");

    public static IEnumerable<string> Summaries(string path, string text) =>
        Types(text)
            .Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword) && !type.Modifiers.Any(SyntaxKind.PartialKeyword) && !HasSummary(type))
            .Select(type => $"{path}: public type '{Name(type)}' has no <summary>; say in one sentence what it means");

    public static IEnumerable<string> Length(string path, string text)
    {
        var lines = text.AsSpan().Count('\n');
        return lines > MostLines ? [$"{path}: has {lines} lines, more than {MostLines}; divide it"] : [];
    }

    public static IEnumerable<string> SuppressionsGiveReasons(string path, string text)
    {
        var pragmas = Parse(text).DescendantTrivia(descendIntoTrivia: true)
            .Select(trivia => trivia.GetStructure())
            .OfType<PragmaWarningDirectiveTriviaSyntax>()
            .Where(pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) && !pragma.ToFullString().Contains("//", StringComparison.Ordinal))
            .Select(pragma => $"{path}: '{pragma.ToString().Trim()}' gives no reason; add // and the reason on the same line");
        var attributes = Parse(text).DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString().Split('.')[^1] is "SuppressMessage" or "UnconditionalSuppressMessage")
            .Where(attribute => attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.Text == "Justification") != true)
            .Select(attribute => $"{path}: '{attribute}' gives no Justification");
        return pragmas.Concat(attributes);
    }

    public static IEnumerable<string> ShowsNoInternals(string path, string text) =>
        Parse(text).AttributeLists.SelectMany(list => list.Attributes)
            .Where(attribute => attribute.Name.ToString().EndsWith("InternalsVisibleTo", StringComparison.Ordinal))
            .Select(_ => $"{path}: InternalsVisibleTo shows the polyfills too, and whoever sees two of one cannot be compiled");

    private static bool HasSummary(MemberDeclarationSyntax type) =>
        type.GetLeadingTrivia()
            .Select(trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(comment => comment.Content)
            .Any(node => node is XmlElementSyntax { StartTag.Name.LocalName.Text: "summary" } or XmlEmptyElementSyntax { Name.LocalName.Text: "inheritdoc" });

    private static IEnumerable<MemberDeclarationSyntax> Types(string text) =>
        Parse(text).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Cast<MemberDeclarationSyntax>();

    private static string Name(MemberDeclarationSyntax type) =>
        type is DelegateDeclarationSyntax method ? method.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;

    private static string? NameOfGeneric(MemberDeclarationSyntax type) =>
        type is TypeDeclarationSyntax { TypeParameterList.Parameters: var parameters }
            ? $"{Name(type)}Of{string.Concat(parameters.Select(parameter => parameter.Identifier.Text))}"
            : null;

    private static CompilationUnitSyntax Parse(string text) => CSharpSyntaxTree.ParseText(text, Options).GetCompilationUnitRoot();
}
