using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Policies.Objects;

namespace Policies.Analyzers.Rebuilding;

/// <summary>
/// Evaluates the expressions that definitions are made of: constants, values of the language, references between definitions. The language's own
/// code runs as this assembly carries it; the user's is only read. Whatever else there is gives an unknown.
/// </summary>
internal sealed partial class Interpreter(Bodies bodies, CancellationToken cancellation)
{
    private const int MostOperations = 200_000;
    private const int MostDepth = 200;

    // Members whose value is being evaluated: one that leads back to itself never ends.
    private readonly HashSet<ISymbol> entered = new(SymbolEqualityComparer.Default);

    private int operations;
    private int depth;

    /// <summary>The value of a static member.</summary>
    public Rebuilt Static(ISymbol member) => Enter(member, Frame.Static);

    private Rebuilt Evaluate(IOperation? operation, Frame frame)
    {
        cancellation.ThrowIfCancellationRequested();
        if (operation is null || operations++ > MostOperations || depth > MostDepth)
        {
            return Rebuilt.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Constant(constant, operation.Type);
        }

        depth++;
        var value = EvaluateParts(operation, frame);
        depth--;
        return value;
    }

    private Rebuilt EvaluateParts(IOperation operation, Frame frame) =>
        operation switch
        {
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand, frame),
            IConversionOperation conversion => Converted(conversion, frame),
            IObjectCreationOperation creation => Created(creation, frame),
            IWithOperation with => With(with, frame),
            ICollectionExpressionOperation collection => Collected(collection, frame),
            IArrayCreationOperation array => Collected(array, frame),
            ITupleOperation tuple => Tuple(tuple, frame),
            IPropertyReferenceOperation property => Property(property, frame),
            IFieldReferenceOperation { Field.IsStatic: true, Field.IsReadOnly: true } field => Enter(field.Field, Frame.Static),
            IInvocationOperation call => Called(call, frame),
            IBinaryOperation { OperatorMethod: { } method } binary => Operated(method, [binary.LeftOperand, binary.RightOperand], frame),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => Compared(comparison, frame),
            IUnaryOperation { OperatorMethod: { } method } unary => Operated(method, [unary.Operand], frame),
            IParameterReferenceOperation parameter => frame.Parameter(parameter.Parameter),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when frame.Self is { } self => Rebuilt.Whole(self),
            IInterpolatedStringOperation text => Interpolated(text, frame),
            IConditionalOperation conditional => Chosen(conditional, frame),
            IDefaultValueOperation { Type.IsReferenceType: true } => Rebuilt.Whole(null),
            IDefaultValueOperation value when ClrTypes.Of(value.Type) is { IsValueType: true } type => Rebuilt.Whole(Activator.CreateInstance(type)),
            _ => Rebuilt.Unknown,
        };

    private static Rebuilt Constant(object? value, ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } named && value is not null)
        {
            return Rebuilt.Whole(ClrTypes.Of(named) is { } own ? Enum.ToObject(own, value) : new EnumMember(named, value));
        }

        return Rebuilt.Whole(value);
    }

    private Rebuilt Enter(ISymbol member, Frame frame)
    {
        if (!entered.Add(member))
        {
            return Rebuilt.Unknown;
        }

        try
        {
            return Evaluate(bodies.ValueOf(member, cancellation), frame);
        }
        finally
        {
            entered.Remove(member);
        }
    }

    private Rebuilt Converted(IConversionOperation conversion, Frame frame)
    {
        var operand = Evaluate(conversion.Operand, frame);
        if (conversion.OperatorMethod is { } method)
        {
            return Converted(operand, method);
        }

        if (operand.Value is not null && conversion.Conversion.IsNumeric)
        {
            return ClrTypes.Of(conversion.Type) == typeof(long) && operand.Value is int number ? Rebuilt.Whole((long)number) : Rebuilt.Unknown;
        }

        return operand.Value is UserInstance instance && IsOrDerives(conversion.Type, nameof(ValuesSection)) ? Section(instance) : operand;
    }

    // By an implicit operator of the language.
    private static Rebuilt Converted(Rebuilt operand, IMethodSymbol method)
    {
        if (ModelTypes.IsModel(method.ContainingType))
        {
            return method.ContainingType.Name == "IntOrString" ? NumberOrText(operand) : Rebuilt.Unknown;
        }

        if (operand.IsUnknown || !ClrTypes.IsLanguage(method))
        {
            return Rebuilt.Unknown;
        }

        if (operand.Value is EnumMember member)
        {
            return member.AsTrait() is { } trait ? Rebuilt.Whole(trait) : Rebuilt.Unknown;
        }

        // An enum of the language's own can be a trait too.
        return operand.Value is Enum own && ClrTypes.Of(method.ReturnType) == typeof(Trait) ? Rebuilt.Whole((Trait)own) : Call.Of(ClrTypes.Of(method), null, [operand]);
    }

    private Rebuilt Collected(ICollectionExpressionOperation collection, Frame frame)
    {
        var elements = new ListBuilder(ClrTypes.OfElement(collection.Type));
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                elements.Add(Evaluate(element, frame));
            }
            else if (!elements.AddAll(Evaluate(spread.Operand, frame), value => spread.ElementConversion.MethodSymbol is { } method ? Converted(value, method) : value))
            {
                break;
            }
        }

        return elements.Build();
    }

    private Rebuilt Collected(IArrayCreationOperation array, Frame frame)
    {
        if (array.Initializer is not { } initializer)
        {
            return Rebuilt.Unknown;
        }

        var elements = new ListBuilder(ClrTypes.OfElement(array.Type));
        foreach (var element in initializer.ElementValues)
        {
            elements.Add(Evaluate(element, frame));
        }

        return elements.Build();
    }

    private Rebuilt Tuple(ITupleOperation tuple, Frame frame)
    {
        var elements = tuple.Elements.Select(element => Evaluate(element, frame)).ToList();
        return elements switch
        {
            [{ IsUnknown: false, Value: int first }, { IsUnknown: false, Value: int second }] => Rebuilt.Whole((first, second)),
            [{ IsUnknown: false, Value: string key }, var value] when ClrTypes.Of(tuple.Type) == typeof((string, Node)) => Rebuilt.Whole((key, ToNode(value))),
            _ => Rebuilt.Unknown,
        };
    }

    private Rebuilt Property(IPropertyReferenceOperation reference, Frame frame)
    {
        var property = reference.Property;
        if (property.Parameters.Length > 0)
        {
            return Rebuilt.Unknown;
        }

        if (property.ContainingType.IsExtension)
        {
            return reference.Instance is { } receiver && ClrTypes.IsLanguage(property)
                ? Call.Static(ClrTypes.Of(property.ContainingType.ContainingType), "get_" + property.Name, Evaluate(receiver, frame))
                : Rebuilt.Unknown;
        }

        if (reference.Instance is null)
        {
            return ClrTypes.IsLanguage(property) ? Call.Getter(ClrTypes.Of(property.ContainingType), property.Name, null) : Enter(property, Frame.Static);
        }

        var instance = Evaluate(reference.Instance, frame);
        if (ModelTypes.IsModel(property.ContainingType))
        {
            return instance is { IsUnknown: false, Value: Mapping model } ? OfModel(property, model) : Rebuilt.Unknown;
        }

        return instance.Value is UserInstance own
            ? Member(own, property, isVirtual: reference.Instance.Syntax is not BaseExpressionSyntax)
            : instance.Value is { } value && !instance.IsUnknown ? instance.Member(property.Name, () => Call.Getter(value.GetType(), property.Name, value)) : Rebuilt.Unknown;
    }

    private Rebuilt Called(IInvocationOperation call, Frame frame)
    {
        var method = call.TargetMethod;
        if (!ClrTypes.IsLanguage(method))
        {
            return ModelTypes.TakesModel(method) ? Taken(call, frame) : CalledOwn(call, frame);
        }

        var instance = call.Instance is null ? null : Evaluate(call.Instance, frame);
        if (instance is { IsUnknown: true } || instance?.Value is UserInstance)
        {
            return Rebuilt.Unknown;
        }

        var arguments = Arguments(call.Arguments, method, frame);
        return method.IsGenericMethod || method.ContainingType.IsGenericType
            ? Twin(method, instance, arguments)
            : Call.Of(ClrTypes.Of(method), instance, arguments);
    }

    private static Rebuilt Twin(IMethodSymbol method, Rebuilt? instance, Rebuilt[] arguments)
    {
        var names = new List<Rebuilt>();
        foreach (var argument in method.TypeArguments)
        {
            if (argument is not INamedTypeSymbol named || named.TypeKind == TypeKind.Error)
            {
                return Rebuilt.Unknown;
            }

            names.Add(Rebuilt.Whole(SymbolNames.FullName(named)));
            if (named.TypeKind == TypeKind.Enum)
            {
                names.Add(Rebuilt.Whole(MembersByValue(named)));
            }
        }

        Rebuilt[] all = [.. names, .. arguments];
        return Call.Of(ClrTypes.TwinOf(method, [.. all.Select(argument => argument.Value)]), instance, all);
    }

    // As Enum.GetNames has them: by value, read as unsigned.
    private static string[] MembersByValue(INamedTypeSymbol type) =>
    [
        .. type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .OrderBy(field => unchecked((ulong)Convert.ToInt64(field.ConstantValue is ulong large ? unchecked((long)large) : field.ConstantValue, CultureInfo.InvariantCulture)))
            .Select(field => field.Name),
    ];

    private Rebuilt CalledOwn(IInvocationOperation call, Frame frame)
    {
        var method = call.TargetMethod;
        if (method.IsGenericMethod || method.ContainingType.IsGenericType || method.IsAsync || method.DeclaringSyntaxReferences.IsEmpty)
        {
            return Rebuilt.Unknown;
        }

        var instance = call.Instance is null ? null : Evaluate(call.Instance, frame).Value as UserInstance;
        if (call.Instance is not null && (instance is null || call.IsVirtual))
        {
            return Rebuilt.Unknown;
        }

        var parameters = new Dictionary<IParameterSymbol, Rebuilt>(SymbolEqualityComparer.Default);
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is not null))
        {
            parameters[argument.Parameter!] = Evaluate(argument.Value, frame);
        }

        return Enter(method, new(instance, parameters));
    }

    private Rebuilt Operated(IMethodSymbol method, IReadOnlyList<IOperation> operands, Frame frame)
    {
        var values = operands.Select(operand => Evaluate(operand, frame)).ToArray();
        return ClrTypes.IsLanguage(method) && values.All(value => value.Unseen.IsEmpty) ? Call.Of(ClrTypes.Of(method), null, values) : Rebuilt.Unknown;
    }

    // Of plain values only: what the language compares is compared by its own operators.
    private Rebuilt Compared(IBinaryOperation comparison, Frame frame)
    {
        var (left, right) = (Evaluate(comparison.LeftOperand, frame), Evaluate(comparison.RightOperand, frame));
        return left.Unseen.IsEmpty && right.Unseen.IsEmpty && left.Value is null or string or bool or int or Enum or EnumMember && right.Value is null or string or bool or int or Enum or EnumMember
            ? Rebuilt.Whole(Equals(left.Value, right.Value) == (comparison.OperatorKind == BinaryOperatorKind.Equals))
            : Rebuilt.Unknown;
    }

    private Rebuilt Interpolated(IInterpolatedStringOperation text, Frame frame)
    {
        var parts = new List<string>();
        foreach (var part in text.Parts)
        {
            var value = part switch
            {
                IInterpolatedStringTextOperation plain => Evaluate(plain.Text, frame),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => Evaluate(hole.Expression, frame),
                _ => Rebuilt.Unknown,
            };
            if (value.IsUnknown || value.Value is not (string or int))
            {
                return Rebuilt.Unknown;
            }

            parts.Add(Convert.ToString(value.Value, CultureInfo.InvariantCulture)!);
        }

        return Rebuilt.Whole(string.Concat(parts));
    }

    private Rebuilt Chosen(IConditionalOperation conditional, Frame frame) =>
        Evaluate(conditional.Condition, frame) is { IsUnknown: false, Value: bool condition }
            ? Evaluate(condition ? conditional.WhenTrue : conditional.WhenFalse, frame)
            : Rebuilt.Unknown;

    private Rebuilt[] Arguments(IEnumerable<IArgumentOperation> arguments, IMethodSymbol method, Frame frame)
    {
        var values = new Rebuilt[method.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Rebuilt.Unknown;
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
            {
                values[parameter.Ordinal] = Evaluate(argument.Value, frame);
            }
        }

        return values;
    }
}
