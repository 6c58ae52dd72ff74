using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.Locations;

/// <summary>The names of a call's parameters, so that a member can be found among its arguments.</summary>
internal sealed class CallShape
{
    private readonly IReadOnlyList<string> parameters;
    private readonly IReadOnlyList<Type?> types;
    private readonly bool lastTakesMany;

    private CallShape(IReadOnlyList<string> parameters, IReadOnlyList<Type?> types, bool lastTakesMany) =>
        (this.parameters, this.types, this.lastTakesMany) = (parameters, types, lastTakesMany);

    /// <summary>A constructor or method of the source.</summary>
    public static CallShape Of(ParameterListSyntax list) =>
        new(
            [.. list.Parameters.Select(parameter => parameter.Identifier.ValueText)],
            [.. list.Parameters.Select(parameter => parameter.Type is null ? null : LanguageTypes.Find(SourceIndex.Unqualified(parameter.Type)))],
            list.Parameters.LastOrDefault()?.Modifiers.Any(modifier => modifier.ValueText == "params") == true);

    /// <summary>The constructor of the language's that takes these arguments; null where none does.</summary>
    public static CallShape? OfConstructor(Type type, IReadOnlyList<ArgumentSyntax> arguments) =>
        Best(type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance), arguments);

    /// <summary>The method of the language's that takes these arguments; null where none does.</summary>
    public static CallShape? OfMethod(Type type, string name, bool isGeneric, IReadOnlyList<ArgumentSyntax> arguments) =>
        Best(type.GetMethods().Where(method => method.Name == name && method.IsGenericMethod == isGeneric), arguments);

    /// <summary>
    /// The argument that says a member, and how many of the steps name it: <c>Values[1]</c> is the second of many, <c>Services[0]</c> the only
    /// service, and <c>Labels[0].Key</c> a key where no parameter is called labels.
    /// </summary>
    public (ArgumentSyntax Argument, int Steps, Type? Type)? Find(IReadOnlyList<ArgumentSyntax> arguments, IReadOnlyList<MemberStep> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Name is { } name && FindNamed(arguments, steps, i, name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The argument of each parameter that has one.</summary>
    public IEnumerable<(string Parameter, ArgumentSyntax Argument)> Pairs(IReadOnlyList<ArgumentSyntax> arguments) =>
        from i in Enumerable.Range(0, parameters.Count)
        let argument = At(arguments, i)
        where argument is not null
        select (parameters[i], argument);

    private static CallShape? Best(IEnumerable<MethodBase> methods, IReadOnlyList<ArgumentSyntax> arguments) =>
        methods.Select(method => method.GetParameters())
            .Where(parameters => Takes(parameters, arguments))
            .OrderBy(parameters => Math.Abs(parameters.Length - arguments.Count))
            .Select(parameters => new CallShape(
                [.. parameters.Select(parameter => parameter.Name)],
                [.. parameters.Select(parameter => parameter.ParameterType)],
                TakesMany(parameters)))
            .FirstOrDefault();

    private static bool Takes(ParameterInfo[] parameters, IReadOnlyList<ArgumentSyntax> arguments) =>
        parameters.Length > 0
        && (arguments.Count <= parameters.Length || TakesMany(parameters))
        && parameters.Skip(arguments.Count).All(parameter => parameter.IsOptional || IsMany(parameter) || arguments.Any(argument => NameOf(argument) == parameter.Name))
        && arguments.All(argument => NameOf(argument) is not { } name || parameters.Any(parameter => parameter.Name == name));

    private static bool TakesMany(ParameterInfo[] parameters) => parameters.Length > 0 && IsMany(parameters[parameters.Length - 1]);

    private static bool IsMany(ParameterInfo parameter) => parameter.IsDefined(typeof(ParamArrayAttribute), false);

    private static string? NameOf(ArgumentSyntax argument) => argument.NameColon?.Name.Identifier.ValueText;

    private (ArgumentSyntax Argument, int Steps, Type? Type)? FindNamed(IReadOnlyList<ArgumentSyntax> arguments, IReadOnlyList<MemberStep> steps, int at, string name)
    {
        var index = at + 1 < steps.Count && steps[at + 1].Name is null ? steps[at + 1].Index : -1;
        for (var i = 0; i < parameters.Count; i++)
        {
            var isMany = lastTakesMany && i == parameters.Count - 1;
            var isOneOf = index == 0 && !isMany && string.Equals(parameters[i] + "s", name, StringComparison.OrdinalIgnoreCase);
            if (!isOneOf && !string.Equals(parameters[i], name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // Many arguments, or one that is a list of them.
            if (isMany && index >= 0 && (arguments.Count != parameters.Count || At(arguments, i)?.Expression is not CollectionExpressionSyntax))
            {
                return i + index < arguments.Count ? (arguments[i + index], at + 2, LanguageTypes.OfElement(types[i])) : null;
            }

            return At(arguments, i) is { } argument ? (argument, isOneOf ? at + 2 : at + 1, types[i]) : null;
        }

        return null;
    }

    private ArgumentSyntax? At(IReadOnlyList<ArgumentSyntax> arguments, int parameter) =>
        arguments.FirstOrDefault(argument => NameOf(argument) == parameters[parameter])
        ?? (parameter < arguments.Count && NameOf(arguments[parameter]) is null ? arguments[parameter] : null);
}
