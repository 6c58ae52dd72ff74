using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Policies.Analyzers.Locations;
using Policies.Catalogue;

namespace Policies.Analyzers;

/// <summary>A project's source files, parsed but not compiled; enough to say where a finding is.</summary>
public sealed class ProjectSource
{
    private readonly Dictionary<string, SyntaxTree> byPath = new(StringComparer.Ordinal);
    private readonly Lazy<MemberLocator> locator;

    /// <summary>Parses source files as C# 14 with the project's preprocessor symbols.</summary>
    public ProjectSource(IEnumerable<(string Path, SourceText Text)> files, IEnumerable<string> preprocessorSymbols, CancellationToken cancellation = default)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Regular, preprocessorSymbols);
        foreach (var (path, text) in files)
        {
            byPath[path] = CSharpSyntaxTree.ParseText(text, options, path, cancellation);
        }

        locator = new(() => new(Trees, cancellation));
    }

    /// <summary>The files.</summary>
    public IReadOnlyCollection<SyntaxTree> Trees => byPath.Values;

    /// <summary>Where a finding is; <see cref="Location.None"/> where it is about the project as a whole, or about something that is written elsewhere.</summary>
    public Location Find(RuleFinding finding) =>
        finding.Position is { } position && byPath.TryGetValue(position.File, out var tree) ? MemberLocator.At(tree, position.Line, position.Column)
        : locator.Value.Find(finding.MemberPath) ?? Location.None;
}
