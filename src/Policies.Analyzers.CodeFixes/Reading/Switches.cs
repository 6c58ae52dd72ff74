using Microsoft.CodeAnalysis.CSharp.Syntax;
using Policies.Analyzers.CodeFixes.Changing;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>The switches of a network, as its initialiser says them.</summary>
internal static class Switches
{
    /// <summary>Whether a switch is said.</summary>
    public static bool IsSaid(BaseObjectCreationExpressionSyntax network, string name) =>
        network.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left.ToString() == name) == true;

    /// <summary>What turns a switch on that is not said.</summary>
    public static IEnumerable<Edit> TurnOn(BaseObjectCreationExpressionSyntax network, string name) =>
        IsSaid(network, name) ? [] : [Edit.Of(network, name, old => Lists.With(old, name, "true"))];
}
