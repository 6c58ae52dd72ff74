using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;

namespace Policies.Analyzers.CodeFixes;

/// <summary>Applies one way to mend a fault wherever the fault is; what two diagnostics ask of one place is done once.</summary>
internal sealed class AllAtOnce : FixAllProvider
{
    private AllAtOnce()
    {
    }

    /// <summary>The only one: it keeps nothing.</summary>
    public static AllAtOnce Instance { get; } = new();

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fix = (DefinitionFix)fixAllContext.CodeFixProvider;
        var edits = new List<Edit>();
        foreach (var diagnostic in await DiagnosticsAsync(fixAllContext).ConfigureAwait(false))
        {
            if (fixAllContext.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
            {
                var changes = await fix.ChangesAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
                edits.AddRange(changes.Where(change => fix.KeyOf(change) == fixAllContext.CodeActionEquivalenceKey).SelectMany(change => change.Edits));
            }
        }

        return CodeAction.Create(
            "Everywhere",
            cancellation => Rewriting.ApplyAsync(fixAllContext.Solution, edits, cancellation),
            fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(FixAllContext context) => context switch
    {
        { Scope: FixAllScope.Document, Document: { } document } => await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false),
        { Scope: FixAllScope.Solution } => await OfAllAsync(context, context.Solution.Projects).ConfigureAwait(false),
        _ => await OfAllAsync(context, [context.Project]).ConfigureAwait(false),
    };

    private static async Task<IReadOnlyList<Diagnostic>> OfAllAsync(FixAllContext context, IEnumerable<Project> projects)
    {
        var all = new List<Diagnostic>();
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return all;
    }
}
