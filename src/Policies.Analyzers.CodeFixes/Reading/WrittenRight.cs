using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>A right as source says it: the call of <see cref="Allow"/>, and the resource of each of its arguments.</summary>
internal sealed class WrittenRight
{
    private WrittenRight(InvocationExpressionSyntax call, string word, ExpressionSyntax? verb, IReadOnlyList<(ArgumentSyntax, ResourceTarget)> targets, string? verbName) =>
        (Call, Word, Verb, Targets, VerbName) = (call, word, verb, targets, verbName);

    /// <summary>The call.</summary>
    public InvocationExpressionSyntax Call { get; }

    /// <summary>The word of <see cref="Allow"/>.</summary>
    public string Word { get; }

    /// <summary>The verb of <see cref="Allow.To"/>, as it is written.</summary>
    public ExpressionSyntax? Verb { get; }

    /// <summary>The name of that verb.</summary>
    public string? VerbName { get; }

    /// <summary>The resources, with the arguments that name them.</summary>
    public IReadOnlyList<(ArgumentSyntax Written, ResourceTarget Target)> Targets { get; }

    /// <summary>Whether it is a right of a cluster role.</summary>
    public bool IsOfClusterRole { get; private init; }

    /// <summary>The right at an expression; null where it is not written as one, or names something that cannot be followed.</summary>
    public static WrittenRight? At(Fault fault) => fault.Around<InvocationExpressionSyntax>() is { } call ? Of(call, fault) : null;

    /// <summary>The right that a call makes; null where it makes none, or one of something that cannot be followed.</summary>
    public static WrittenRight? Of(InvocationExpressionSyntax call, Fault fault)
    {
        if (fault.Model.GetSymbolInfo(call, fault.Cancellation).Symbol is not IMethodSymbol { ContainingType.Name: nameof(Allow) } method
            || !Language.Has(method))
        {
            return null;
        }

        var takesVerb = method.Name == nameof(Allow.To);
        var arguments = call.ArgumentList.Arguments;
        var verb = takesVerb ? arguments[0].Expression : null;
        var targets = arguments.Skip(takesVerb ? 1 : 0)
            .Select(argument => (argument, Target: CodeFixes.Reading.Targets.Of(argument.Expression, fault.Model, fault.Cancellation)))
            .ToList();
        return targets.Any(each => each.Target is null) ? null
            : new(call, method.Name, verb, [.. targets.Select(each => (each.argument, each.Target!))], verb is null ? null : NameOf(verb, fault))
            {
                IsOfClusterRole = IsInClusterRole(call, fault),
            };
    }

    /// <summary>The right with some of its resources.</summary>
    public Right? With(IEnumerable<ResourceTarget> targets) => Words.Say(Word, VerbName, [.. targets]);

    private static string? NameOf(ExpressionSyntax verb, Fault fault) =>
        fault.Model.GetSymbolInfo(verb, fault.Cancellation).Symbol switch
        {
            IPropertySymbol property when Language.Has(property) => ((Verb)typeof(Verb).GetProperty(property.Name).GetValue(null)).Name,
            IMethodSymbol { MethodKind: MethodKind.Constructor } when verb is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var name] } => fault.TextOf(name.Expression),
            _ => null,
        };

    private static bool IsInClusterRole(SyntaxNode call, Fault fault) =>
        call.Ancestors().OfType<BaseObjectCreationExpressionSyntax>()
            .Select(creation => fault.TypeOf(creation))
            .FirstOrDefault(type => type is nameof(Role) or nameof(ClusterRole)) == nameof(ClusterRole);
}
