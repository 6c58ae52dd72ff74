using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.Locations;

/// <summary>Follows the steps of a member path from a type into the expressions that say it; gives the last node that was written for it.</summary>
internal sealed class SyntaxWalk(SourceIndex index)
{
    private const int MostReferences = 64;

    private int references;

    /// <summary>Where the member of a type is written.</summary>
    public SyntaxNode FromType(IReadOnlyList<TypeDeclarationSyntax> parts, IReadOnlyList<MemberStep> steps) =>
        steps.Count == 0 || steps[0].Name is not { } name ? parts[0]
        : index.Member(parts, name) is { } member ? Enter(member, name, Rest(steps), null)
        : FromBaseArguments(parts, steps, null) ?? parts[0];

    private static IReadOnlyList<MemberStep> Rest(IReadOnlyList<MemberStep> steps, int skip = 1) => [.. steps.Skip(skip)];

    private static Type? TypeOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => TypeOf(property.Type),
        FieldDeclarationSyntax field => TypeOf(field.Declaration.Type),
        MethodDeclarationSyntax method => TypeOf(method.ReturnType),
        _ => null,
    };

    private static Type? TypeOf(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => TypeOf(nullable.ElementType),
        ArrayTypeSyntax array => TypeOf(array.ElementType)?.MakeArrayType(),
        GenericNameSyntax { TypeArgumentList.Arguments: [var element] } => TypeOf(element)?.MakeArrayType(),
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => TypeOf(generic),
        _ => LanguageTypes.Find(SourceIndex.Unqualified(type)),
    };

    private SyntaxNode Enter(MemberDeclarationSyntax member, string name, IReadOnlyList<MemberStep> steps, Scope? arguments)
    {
        var value = MemberExpressions.Of(member, name);
        return steps.Count == 0 || value is null || references++ > MostReferences
            ? member
            : Walk(value, steps, arguments ?? new(member.Parent as TypeDeclarationSyntax), member, TypeOf(member));
    }

    // The name of a namespace is an argument of its base class.
    private SyntaxNode? FromBaseArguments(IReadOnlyList<TypeDeclarationSyntax> parts, IReadOnlyList<MemberStep> steps, Scope? given)
    {
        foreach (var part in parts)
        {
            if (part.BaseList?.Types.FirstOrDefault() is not { } written || BaseArguments(part, written) is not { } arguments || references++ > MostReferences)
            {
                continue;
            }

            var scope = given ?? new Scope(part);
            var above = index.Resolve(SourceIndex.Unqualified(written.Type), part);
            if (above.Count == 0)
            {
                return LanguageTypes.Find(SourceIndex.Unqualified(written.Type)) is { } type
                    && CallShape.OfConstructor(type, arguments)?.Find(arguments, steps) is var (argument, used, _)
                    ? Walk(argument.Expression, Rest(steps, used), scope, argument, null)
                    : null;
            }

            if (above.FirstOrDefault(declaration => declaration.ParameterList is not null)?.ParameterList is { } parameters)
            {
                return FromBaseArguments(above, steps, Bind(CallShape.Of(parameters), arguments, scope, above[0]));
            }
        }

        return null;
    }

    private static SeparatedSyntaxList<ArgumentSyntax>? BaseArguments(TypeDeclarationSyntax part, BaseTypeSyntax written) =>
        written is PrimaryConstructorBaseTypeSyntax primary
            ? primary.ArgumentList.Arguments
            : part.Members.OfType<ConstructorDeclarationSyntax>()
                .Select(constructor => constructor.Initializer)
                .FirstOrDefault(initializer => initializer?.IsKind(SyntaxKind.BaseConstructorInitializer) == true)?.ArgumentList.Arguments;

    private static Scope Bind(CallShape shape, IReadOnlyList<ArgumentSyntax> arguments, Scope from, TypeDeclarationSyntax? type)
    {
        var given = new Dictionary<string, (ExpressionSyntax, Scope)>(StringComparer.Ordinal);
        foreach (var (parameter, argument) in shape.Pairs(arguments))
        {
            given[parameter] = (argument.Expression, from);
        }

        return new(type, given);
    }

    // `at` is the node that was written for the steps so far.
    private SyntaxNode Walk(ExpressionSyntax expression, IReadOnlyList<MemberStep> steps, Scope scope, SyntaxNode at, Type? type)
    {
        if (steps.Count == 0)
        {
            // A parameter was written where the call is.
            return expression is IdentifierNameSyntax parameter && references++ < MostReferences && scope.Argument(parameter.Identifier.ValueText) is var (given, from)
                ? Walk(given, steps, from, given, null)
                : at;
        }

        return expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => Walk(parenthesized.Expression, steps, scope, at, type),
            CastExpressionSyntax cast => Walk(cast.Expression, steps, scope, at, TypeOf(cast.Type)),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Walk(sure.Operand, steps, scope, at, type),
            BinaryExpressionSyntax binary when steps[0].Name == nameof(Group.Left) => Walk(binary.Left, Rest(steps), scope, binary.Left, type),
            BinaryExpressionSyntax binary when steps[0].Name == nameof(Group.Right) => Walk(binary.Right, Rest(steps), scope, binary.Right, type),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not when steps[0].Name == nameof(Group.Left) => Walk(not.Operand, Rest(steps), scope, not.Operand, type),
            WithExpressionSyntax with => Assigned(with.Initializer, steps, scope, type) ?? Walk(with.Expression, steps, scope, at, type),
            BaseObjectCreationExpressionSyntax creation => Created(creation, steps, scope, at, type),
            CollectionExpressionSyntax collection => Element(collection, steps, scope, at, type),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => Element(initializer.Expressions, steps, scope, at, type),
            ImplicitArrayCreationExpressionSyntax array => Element(array.Initializer.Expressions, steps, scope, at, type),
            InvocationExpressionSyntax call => Called(call, steps, scope, at),
            IdentifierNameSyntax name => Referred(name.Identifier.ValueText, steps, scope, at, type),
            MemberAccessExpressionSyntax access => Referred(access, steps, scope, at),
            _ => at,
        };
    }

    private SyntaxNode? Assigned(InitializerExpressionSyntax? initializer, IReadOnlyList<MemberStep> steps, Scope scope, Type? type) =>
        initializer?.Expressions.OfType<AssignmentExpressionSyntax>().LastOrDefault(assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == steps[0].Name) is { } found
            ? found.Right is InitializerExpressionSyntax nested
                ? Rest(steps) is { Count: > 0 } rest ? Assigned(nested, rest, scope, null) ?? ElementOrNull(nested, rest, scope) ?? found : found
                : Walk(found.Right, Rest(steps), scope, found, LanguageTypes.OfMember(type, steps[0].Name!))
            : null;

    private SyntaxNode? ElementOrNull(InitializerExpressionSyntax initializer, IReadOnlyList<MemberStep> steps, Scope scope) =>
        steps[0].Name is null && steps[0].Index < initializer.Expressions.Count
            ? Walk(initializer.Expressions[steps[0].Index], Rest(steps), scope, initializer.Expressions[steps[0].Index], null)
            : null;

    private SyntaxNode Created(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<MemberStep> steps, Scope scope, SyntaxNode at, Type? expected)
    {
        var written = (creation as ObjectCreationExpressionSyntax)?.Type;
        var type = written is null ? expected : TypeOf(written);
        if (Assigned(creation.Initializer, steps, scope, type) is { } assigned)
        {
            return assigned;
        }

        if (steps[0].Name is null)
        {
            return creation.Initializer is { } list ? ElementOrNull(list, steps, scope) ?? at : at;
        }

        var own = written is null ? [] : index.Resolve(SourceIndex.Unqualified(written), scope.Type);
        var arguments = creation.ArgumentList?.Arguments ?? default;
        var shape = own.Select(part => part.ParameterList).FirstOrDefault(list => list is not null) is { } parameters ? CallShape.Of(parameters)
            : type is not null ? CallShape.OfConstructor(type, arguments)
            : null;
        if (shape?.Find(arguments, steps) is var (argument, used, argumentType))
        {
            return Walk(argument.Expression, Rest(steps, used), scope, argument, argumentType);
        }

        return own.Count > 0 && index.Member(own, steps[0].Name!) is { } member ? Enter(member, steps[0].Name!, Rest(steps), null) : at;
    }

    private SyntaxNode Element(CollectionExpressionSyntax collection, IReadOnlyList<MemberStep> steps, Scope scope, SyntaxNode at, Type? type)
    {
        var left = steps[0].Index;
        foreach (var element in collection.Elements)
        {
            switch (element)
            {
                case ExpressionElementSyntax plain when left == 0:
                    return Walk(plain.Expression, Rest(steps), scope, plain, LanguageTypes.OfElement(type));
                case ExpressionElementSyntax:
                    left--;
                    break;
                case SpreadElementSyntax spread when Count(spread.Expression, scope) is { } count:
                    if (left < count)
                    {
                        return Walk(spread.Expression, [new(null, left), .. Rest(steps)], scope, spread, type);
                    }

                    left -= count;
                    break;
                default:
                    return at;
            }
        }

        return at;
    }

    private SyntaxNode Element(SeparatedSyntaxList<ExpressionSyntax> elements, IReadOnlyList<MemberStep> steps, Scope scope, SyntaxNode at, Type? type) =>
        steps[0].Name is null && steps[0].Index < elements.Count
            ? Walk(elements[steps[0].Index], Rest(steps), scope, elements[steps[0].Index], LanguageTypes.OfElement(type))
            : at;

    // How many elements a spread brings; null where syntax does not tell.
    private int? Count(ExpressionSyntax expression, Scope scope)
    {
        switch (expression)
        {
            case CollectionExpressionSyntax collection:
                var sum = 0;
                foreach (var element in collection.Elements)
                {
                    var count = element is SpreadElementSyntax spread ? Count(spread.Expression, scope) : 1;
                    if (count is null)
                    {
                        return null;
                    }

                    sum += count.Value;
                }

                return sum;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when references++ < MostReferences && Target(expression, scope) is var (member, name):
                return MemberExpressions.Of(member, name) is { } value ? Count(value, new(member.Parent as TypeDeclarationSyntax)) : null;
            case ImplicitArrayCreationExpressionSyntax array:
                return array.Initializer.Expressions.Count;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions.Count;
            default:
                return null;
        }
    }

    private SyntaxNode Called(InvocationExpressionSyntax call, IReadOnlyList<MemberStep> steps, Scope scope, SyntaxNode at)
    {
        var arguments = call.ArgumentList.Arguments;
        var (owner, name) = call.Expression switch
        {
            MemberAccessExpressionSyntax access => (access.Expression, access.Name),
            SimpleNameSyntax simple => (null, simple),
            _ => (null, (SimpleNameSyntax?)null),
        };
        if (name is null)
        {
            return at;
        }

        // A method of the source: its own expression, with what its parameters were given.
        var ownerParts = owner is null ? Parts(scope) : owner is NameSyntax or MemberAccessExpressionSyntax ? index.Resolve(owner.ToString(), scope.Type) : [];
        if (ownerParts.Count > 0 && index.Member(ownerParts, name.Identifier.ValueText) is MethodDeclarationSyntax method)
        {
            return references++ > MostReferences || MemberExpressions.Of(method) is not { } value
                ? at
                : Walk(value, steps, Bind(CallShape.Of(method.ParameterList), arguments, scope, method.Parent as TypeDeclarationSyntax), at, TypeOf(method.ReturnType));
        }

        var type = owner is null ? null : LanguageTypes.Find(owner.ToString());
        if (type is not null)
        {
            return CallShape.OfMethod(type, name.Identifier.ValueText, name is GenericNameSyntax, arguments)?.Find(arguments, steps) is var (argument, used, argumentType)
                ? Walk(argument.Expression, Rest(steps, used), scope, argument, argumentType)
                : at;
        }

        // A value with something added: what is not among the arguments was there before.
        return owner is null ? at : Chained(owner, name, arguments, steps, scope, at);
    }

    private SyntaxNode Chained(ExpressionSyntax owner, SimpleNameSyntax name, IReadOnlyList<ArgumentSyntax> arguments, IReadOnlyList<MemberStep> steps, Scope scope, SyntaxNode at)
    {
        foreach (var type in LanguageTypes.WithMethod(name.Identifier.ValueText))
        {
            if (CallShape.OfMethod(type, name.Identifier.ValueText, name is GenericNameSyntax, arguments)?.Find(arguments, steps) is var (argument, used, argumentType))
            {
                return Walk(argument.Expression, Rest(steps, used), scope, argument, argumentType);
            }
        }

        return Walk(owner, steps, scope, at, null);
    }

    private SyntaxNode Referred(string name, IReadOnlyList<MemberStep> steps, Scope scope, SyntaxNode at, Type? type) =>
        scope.Argument(name) is var (value, from) ? references++ > MostReferences ? at : Walk(value, steps, from, value, type)
        : index.Member(Parts(scope), name) is { } member ? Enter(member, name, steps, null)
        : at;

    private SyntaxNode Referred(MemberAccessExpressionSyntax access, IReadOnlyList<MemberStep> steps, Scope scope, SyntaxNode at) =>
        Target(access, scope) is var (member, name) ? Enter(member, name, steps, null)
        : access.Expression is ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax or LiteralExpressionSyntax ? at
        : LanguageTypes.Find(access.Expression.ToString()) is not null ? at
        : Walk(access.Expression, [new(access.Name.Identifier.ValueText, -1), .. steps], scope, at, null);

    private (MemberDeclarationSyntax Member, string Name)? Target(ExpressionSyntax expression, Scope scope) => expression switch
    {
        IdentifierNameSyntax name when index.Member(Parts(scope), name.Identifier.ValueText) is { } member => (member, name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access when index.Member(Parts(scope), access.Name.Identifier.ValueText) is { } member => (member, access.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } access when index.Member(index.Base(Parts(scope)), access.Name.Identifier.ValueText) is { } member => (member, access.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: NameSyntax or MemberAccessExpressionSyntax } access when index.Resolve(access.Expression.ToString(), scope.Type) is { Count: > 0 } parts
            && index.Member(parts, access.Name.Identifier.ValueText) is { } member => (member, access.Name.Identifier.ValueText),
        _ => null,
    };

    private IReadOnlyList<TypeDeclarationSyntax> Parts(Scope scope) => scope.Type is null ? [] : index.Parts(SourceIndex.FullName(scope.Type));
}
