using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Policies.Analyzers.Locations;

/// <summary>Finds where in source files a member path was written; by syntax alone, so that a build need not compile twice.</summary>
public sealed class MemberLocator
{
    private readonly SourceIndex index;

    /// <summary>Takes the source files of a project.</summary>
    public MemberLocator(IEnumerable<SyntaxTree> trees, CancellationToken cancellation = default) => index = new(trees, cancellation);

    /// <summary>The place of a member, or of the nearest written one that it is part of; null where not even its class is written.</summary>
    public Location? Find(string memberPath)
    {
        var steps = MemberStep.Parse(memberPath);
        for (var names = steps.TakeWhile(step => step.Name is not null).Count(); names > 0; names--)
        {
            var type = index.Parts(string.Join(".", steps.Take(names).Select(step => step.Name)));
            if (type.Count > 0)
            {
                var node = new SyntaxWalk(index).FromType(type, [.. steps.Skip(names)]);
                return Location.Create(node.SyntaxTree, Written.SpanOf(node));
            }
        }

        return null;
    }

    /// <summary>The place of a line and column that something else knows, both counted from 1, up to the end of the line.</summary>
    public static Location At(SyntaxTree tree, int line, int column)
    {
        var text = tree.GetText();
        var row = text.Lines[Math.Max(0, Math.Min(line - 1, text.Lines.Count - 1))];
        var start = Math.Min(row.Start + Math.Max(0, column - 1), row.End);
        return Location.Create(tree, TextSpan.FromBounds(start, row.End));
    }
}
