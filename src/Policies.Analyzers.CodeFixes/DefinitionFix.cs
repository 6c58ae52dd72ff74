using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes;

/// <summary>What an editor offers to write instead of a fault in a definition; each fix names its diagnostics and its changes, and may be applied to all of them at once.</summary>
public abstract class DefinitionFix : CodeFixProvider
{
    private protected DefinitionFix(string does, params string[] ids) => (Does, FixableDiagnosticIds) = (does, [.. ids]);

    /// <summary>What it offers, as the pages of its rules say it.</summary>
    public string Does { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => AllAtOnce.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var change in await ChangesAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var action = CodeAction.Create(
                    change.Title,
                    cancellation => Rewriting.ApplyAsync(context.Document.Project.Solution, change.Edits, cancellation),
                    KeyOf(change));
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The changes that mend a diagnostic, each of which does so alone; none where it is not plain what to write.</summary>
    internal async Task<IReadOnlyList<Change>> ChangesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? []
            : [.. Changes(new(diagnostic, root, model, cancellation))];
    }

    /// <summary>What tells a change from the others of the fix, so that the same one can be applied everywhere.</summary>
    internal string KeyOf(Change change) => GetType().Name + change.Way;

    private protected abstract IEnumerable<Change> Changes(Fault fault);
}
