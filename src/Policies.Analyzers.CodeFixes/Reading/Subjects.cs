using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>Reads the subject that an expression says by a text.</summary>
internal static class Subjects
{
    /// <summary>The subject; null where it is said otherwise.</summary>
    public static Subject? Of(ExpressionSyntax expression, Fault fault)
    {
        if (expression is not InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } call)
        {
            return null;
        }

        var text = fault.TextOf(argument.Expression);
        return text is not null && fault.IsMember(call, nameof(Subject), nameof(Subject.Group)) ? Subject.Group(text)
            : text is not null && fault.IsMember(call, nameof(Subject), nameof(Subject.User)) ? Subject.User(text)
            : fault.IsMember(call, nameof(Subject), nameof(Subject.ServiceAccount)) && (text ?? NameOf(argument.Expression, fault)) is { } account ? Subject.ServiceAccount(new ServiceAccount(account))
            : null;
    }

    private static string? NameOf(ExpressionSyntax account, Fault fault) =>
        account is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var name] } && fault.TypeOf(account) == nameof(ServiceAccount) ? fault.TextOf(name.Expression) : null;
}
