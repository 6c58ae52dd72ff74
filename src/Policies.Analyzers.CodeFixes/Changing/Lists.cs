using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Changing;

/// <summary>Adds to lists and takes away from them, in the layout that they have.</summary>
internal static class Lists
{
    private static readonly SyntaxTriviaList Space = [SyntaxFactory.Space];

    /// <summary>A collection with one more element behind one of its own.</summary>
    public static CollectionExpressionSyntax InsertAfter(CollectionExpressionSyntax list, CollectionElementSyntax element, ExpressionSyntax next) =>
        list.WithElements(Insert(list.Elements, list.Elements.IndexOf(element), SyntaxFactory.ExpressionElement(next)));

    /// <summary>A creation with one more assignment in its initialiser, which it gets where it has none.</summary>
    public static BaseObjectCreationExpressionSyntax With(BaseObjectCreationExpressionSyntax creation, string member, string value)
    {
        if (creation.Initializer is { Expressions.Count: > 0 } initializer)
        {
            var assignment = SyntaxFactory.ParseExpression($"{member} = {value}");
            return creation.WithInitializer(initializer.WithExpressions(Insert(initializer.Expressions, initializer.Expressions.Count - 1, assignment)));
        }

        var made = (ImplicitObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new() {{ {member} = {value} }}");
        return creation.WithInitializer(null).WithTrailingTrivia(Space).WithInitializer(made.Initializer!.WithTrailingTrivia(creation.GetTrailingTrivia()));
    }

    /// <summary>A list without some of its elements; null where the node is no list.</summary>
    public static SyntaxNode? Without(SyntaxNode list, SyntaxAnnotation gone) => list switch
    {
        CollectionExpressionSyntax collection => collection.WithElements(Without(collection.Elements, gone)),
        InitializerExpressionSyntax initializer => initializer.WithExpressions(Without(initializer.Expressions, gone)),
        ArgumentListSyntax arguments => arguments.WithArguments(Without(arguments.Arguments, gone)),
        _ => null,
    };

    /// <summary>The end of the line that a member ends.</summary>
    public static SyntaxTrivia NewLine(SyntaxNode member) =>
        member.GetTrailingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is var end && end.IsKind(SyntaxKind.EndOfLineTrivia) ? end : SyntaxFactory.LineFeed;

    /// <summary>How far a member is indented.</summary>
    public static SyntaxTrivia Indentation(SyntaxNode member) =>
        member.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) is var space && space.IsKind(SyntaxKind.WhitespaceTrivia) ? space : SyntaxFactory.Whitespace("");

    private static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> elements, SyntaxAnnotation gone)
        where T : SyntaxNode
    {
        var left = elements.GetWithSeparators().ToList();
        for (var at = left.Count - 1; at >= 0; at--)
        {
            if (at >= left.Count || left[at].AsNode() is not { } node || !node.HasAnnotation(gone))
            {
                continue;
            }

            if (at + 1 < left.Count)
            {
                RemoveWithCommaBehind(left, at);
            }
            else
            {
                RemoveWithCommaBefore(left, at);
            }
        }

        return SyntaxFactory.SeparatedList<T>(SyntaxFactory.NodeOrTokenList(left));
    }

    // The next element of a line begins it, and the one before ends it.
    private static void RemoveWithCommaBehind(List<SyntaxNodeOrToken> left, int at)
    {
        var (node, comma) = (left[at].AsNode()!, left[at + 1].AsToken());
        if (!EndsLine(comma.TrailingTrivia) && at + 2 < left.Count)
        {
            left[at + 2] = left[at + 2].WithLeadingTrivia(node.GetLeadingTrivia());
        }
        else if (EndsLine(comma.TrailingTrivia) && at > 0 && !EndsLine(left[at - 1].AsToken().TrailingTrivia))
        {
            left[at - 1] = left[at - 1].AsToken().WithTrailingTrivia(comma.TrailingTrivia);
        }

        left.RemoveRange(at, 2);
    }

    private static void RemoveWithCommaBefore(List<SyntaxNodeOrToken> left, int at)
    {
        var ending = left[at].AsNode()!.GetTrailingTrivia();
        left.RemoveRange(Math.Max(0, at - 1), Math.Min(2, at + 1));
        if (left.Count > 0)
        {
            left[left.Count - 1] = left[left.Count - 1].WithTrailingTrivia(ending);
        }
    }

    // The new element stands as the one before it does: on a line of its own, or behind it.
    private static SeparatedSyntaxList<T> Insert<T>(SeparatedSyntaxList<T> elements, int index, T next)
        where T : SyntaxNode
    {
        var all = elements.GetWithSeparators().ToList();
        var before = elements[index];
        var at = all.FindIndex(each => each.AsNode() == before);
        var line = elements.GetSeparators().Select(comma => comma.TrailingTrivia).FirstOrDefault(EndsLine) is { Count: > 0 } behind ? [behind.Last()]
            : EndsLine(before.GetTrailingTrivia()) ? [before.GetTrailingTrivia().Last()]
            : default(SyntaxTriviaList);
        next = next.WithLeadingTrivia(line.Count == 0 ? default : IndentationOf(all, at)).WithoutTrailingTrivia();
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        if (at + 1 < all.Count)
        {
            var following = all[at + 1].AsToken();
            all[at + 1] = EndsLine(following.TrailingTrivia) ? following : comma.WithTrailingTrivia(line.Count == 0 ? Space : line);
            all.InsertRange(at + 2, [next, EndsLine(following.TrailingTrivia) ? comma.WithTrailingTrivia(line) : following]);
        }
        else
        {
            all[at] = before.WithoutTrailingTrivia();
            all.AddRange([comma.WithTrailingTrivia(line.Count == 0 ? Space : line), next.WithTrailingTrivia(before.GetTrailingTrivia())]);
        }

        return SyntaxFactory.SeparatedList<T>(SyntaxFactory.NodeOrTokenList(all));
    }

    // Of the first element of the line that an element is on.
    private static SyntaxTriviaList IndentationOf(List<SyntaxNodeOrToken> all, int at)
    {
        while (at >= 2 && !EndsLine(all[at - 1].AsToken().TrailingTrivia))
        {
            at -= 2;
        }

        return [.. all[at].GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))];
    }

    private static bool EndsLine(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia);
}
