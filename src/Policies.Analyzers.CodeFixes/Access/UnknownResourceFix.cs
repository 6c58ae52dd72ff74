using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;
using Policies.Catalogue;
using Policies.Catalogue.Access;

namespace Policies.Analyzers.CodeFixes.Access;

/// <summary>A resource, subresource or verb that is misspelt: writes the one that is spelt most alike.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownResourceFix))]
[Shared]
public sealed class UnknownResourceFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public UnknownResourceFix()
        : base("write what is spelt most alike.", "POL2030")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (WrittenRight.At(fault) is not { } right)
        {
            yield break;
        }

        if (right.VerbName is { } verb && right.Verb is BaseObjectCreationExpressionSyntax made && UnknownResource.VerbMeantBy(verb) is { } meantVerb)
        {
            yield return Write(Texts.In(made).First(), meantVerb);
        }

        foreach (var (written, target) in right.Targets.Where(each => KnownResources.IsKnown(each.Target.Group) && !KnownResources.Has(each.Target.Group, each.Target.Path)))
        {
            if (Spelling.Closest(target.Path, KnownResources.Of(target.Group)) is { } meant
                && Texts.Followed(written.Expression, fault).FirstOrDefault(text => Parts(target.Path).Contains(text.Token.ValueText)) is { } literal)
            {
                yield return Write(literal, Parts(meant)[Array.IndexOf(Parts(target.Path), literal.Token.ValueText)]);
            }
        }
    }

    private static Change Write(LiteralExpressionSyntax literal, string meant) => new($"Write {meant}", Edit.Replace(literal, $"\"{meant}\""));

    // pods/execs is made of two texts, of which the one after the slash may be written by itself.
    private static string[] Parts(string path) => [path, .. path.Split('/')];
}
