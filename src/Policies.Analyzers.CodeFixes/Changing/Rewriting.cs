using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Changing;

/// <summary>Makes the changes of a fix, in whichever files they are.</summary>
internal static class Rewriting
{
    /// <summary>The solution with the changes made.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellation)
    {
        foreach (var inFile in edits.GroupBy(edit => edit.Node.SyntaxTree).ToList())
        {
            if (solution.GetDocument(inFile.Key) is { } document)
            {
                var root = await inFile.Key.GetRootAsync(cancellation).ConfigureAwait(false);
                solution = solution.WithDocumentSyntaxRoot(document.Id, Apply(root, inFile));
            }
        }

        return solution;
    }

    private static SyntaxNode Apply(SyntaxNode root, IEnumerable<Edit> edits)
    {
        var byNode = edits.GroupBy(edit => edit.Node).ToDictionary(group => group.Key, group => group.GroupBy(edit => edit.What).Select(same => same.First()).ToList());
        var gone = new SyntaxAnnotation();
        var followed = new List<(SyntaxAnnotation Mark, ExpressionSyntax Next)>();
        var changed = root.ReplaceNodes(byNode.Keys, (original, rewritten) =>
        {
            foreach (var edit in byNode[original])
            {
                if (edit.Rewrite is null)
                {
                    return rewritten.WithAdditionalAnnotations(gone);
                }

                rewritten = edit.Rewrite(rewritten);
                if (edit.Next is { } next)
                {
                    var mark = new SyntaxAnnotation();
                    followed.Add((mark, next));
                    rewritten = rewritten.WithAdditionalAnnotations(mark);
                }
            }

            return rewritten;
        });
        foreach (var (mark, next) in followed)
        {
            if (changed.GetAnnotatedNodes(mark).FirstOrDefault() is ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element)
            {
                changed = changed.ReplaceNode(list, Lists.InsertAfter(list, element, next));
            }
        }

        var lists = changed.GetAnnotatedNodes(gone).Select(node => node.Parent!).Distinct();
        changed = changed.ReplaceNodes(lists, (_, list) => Lists.Without(list, gone) ?? list);

        // What is left stood in no list, such as a member of a class.
        return changed.RemoveNodes(changed.GetAnnotatedNodes(gone), SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
    }
}
