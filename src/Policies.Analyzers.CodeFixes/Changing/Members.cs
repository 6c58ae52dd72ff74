using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Changing;

/// <summary>Adds members to classes.</summary>
internal static class Members
{
    private const int Indentation = 4;

    /// <summary>A class with one more member before all others; a class without a body gets one.</summary>
    public static ClassDeclarationSyntax First(ClassDeclarationSyntax type, string member)
    {
        var outer = Lists.Indentation(type);
        var inner = SyntaxFactory.Whitespace(outer.ToString() + new string(' ', Indentation));
        var parsed = SyntaxFactory.ParseMemberDeclaration(member)!.WithLeadingTrivia(inner).WithTrailingTrivia(SyntaxFactory.LineFeed);
        if (type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken))
        {
            var ending = type.SemicolonToken.TrailingTrivia;
            return type.WithSemicolonToken(default)
                .WithoutTrailingTrivia()
                .WithOpenBraceToken(SyntaxFactory.Token([SyntaxFactory.LineFeed, outer], SyntaxKind.OpenBraceToken, [SyntaxFactory.LineFeed]))
                .WithMembers([parsed])
                .WithCloseBraceToken(SyntaxFactory.Token([outer], SyntaxKind.CloseBraceToken, ending));
        }

        var others = type.Members;
        return type.WithMembers(others.Count == 0
            ? [parsed]
            : others.Replace(others[0], others[0].WithLeadingTrivia(others[0].GetLeadingTrivia().Insert(0, SyntaxFactory.LineFeed))).Insert(0, parsed));
    }
}
