using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Policies.Objects;

namespace Policies.Analyzers.Rebuilding;

/// <content>Objects of the language and of the user's own classes.</content>
internal sealed partial class Interpreter
{
    private const int MostBases = 32;

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>> RequiredMembers = new();

    /// <summary>An object of a class that can be made without arguments.</summary>
    public UserInstance? Make(INamedTypeSymbol type)
    {
        var constructor = type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        return constructor is null ? null : Make(type, constructor, [], Frame.Static);
    }

    /// <summary>What a member of the object gives, as its most derived class says it; null where only the language does.</summary>
    public (Rebuilt Value, INamedTypeSymbol DeclaredBy)? Said(UserInstance instance, string member)
    {
        for (var type = instance.Type; type is not null && !ClrTypes.IsLanguage(type) && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            if (type.GetMembers(member).OfType<IPropertySymbol>().FirstOrDefault(property => !property.IsStatic) is { } property)
            {
                return (Value(instance, property), type);
            }
        }

        return null;
    }

    private static bool IsOrDerives(ITypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name && ClrTypes.IsLanguage(current))
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Required(Type type) =>
        RequiredMembers.GetOrAdd(type, known =>
        [
            .. known.GetProperties()
                .Where(property => property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute"))
                .Select(property => property.Name),
        ]);

    private Rebuilt Created(IObjectCreationOperation creation, Frame frame)
    {
        if (creation.Type is not INamedTypeSymbol type || creation.Constructor is not { } constructor)
        {
            return Rebuilt.Unknown;
        }

        if (ModelTypes.IsModel(type))
        {
            return creation.Arguments.IsEmpty ? Modelled(type, Mapping.Empty, creation.Initializer, frame) : Rebuilt.Unknown;
        }

        if (!ClrTypes.IsLanguage(type))
        {
            return Collection(type, creation, frame) ?? CreatedOwn(type, constructor, creation, frame);
        }

        var made = constructor.Parameters.IsEmpty && ClrTypes.Of(type) is { IsValueType: true } plain
            ? Rebuilt.Whole(Activator.CreateInstance(plain))
            : Call.Of(ClrTypes.Of(constructor), null, Arguments(creation.Arguments, constructor, frame));
        made = made is { IsUnknown: false, Value: RawObject raw } ? Raw(raw) : made;
        return Initialized(made, creation.Initializer, frame, isNew: true);
    }

    private Rebuilt CreatedOwn(INamedTypeSymbol type, IMethodSymbol constructor, IObjectCreationOperation creation, Frame frame)
    {
        if (!IsOrDerives(type, nameof(NamespacePolicy)) && !IsOrDerives(type, nameof(ValuesSection)) && !IsOrDerives(type, nameof(Module)))
        {
            return Rebuilt.Unknown;
        }

        var instance = Make(type, constructor, creation.Arguments, frame);
        Assign(instance, creation.Initializer, frame);
        return IsOrDerives(type, nameof(ValuesSection)) ? Section(instance) : Rebuilt.Whole(instance);
    }

    private UserInstance Make(INamedTypeSymbol type, IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, Frame frame)
    {
        var instance = new UserInstance(type);
        var given = arguments.Where(argument => argument.Parameter is not null)
            .ToDictionary(argument => argument.Parameter!.Ordinal, argument => Evaluate(argument.Value, frame));
        for (var i = 0; i < MostBases && !ClrTypes.IsLanguage(constructor); i++)
        {
            foreach (var parameter in constructor.Parameters)
            {
                instance.Parameters[parameter] = given.TryGetValue(parameter.Ordinal, out var value) ? value : Rebuilt.Unknown;
            }

            var call = bodies.BaseCallOf(constructor, cancellation);
            var above = call?.TargetMethod ?? constructor.ContainingType.BaseType?.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
            if (above is null)
            {
                return instance;
            }

            var inside = new Frame(instance);
            given = call is null ? [] : call.Arguments.Where(argument => argument.Parameter is not null)
                .ToDictionary(argument => argument.Parameter!.Ordinal, argument => Evaluate(argument.Value, inside));
            constructor = above;
        }

        foreach (var parameter in constructor.Parameters)
        {
            instance.BaseArguments[parameter.Name] = given.TryGetValue(parameter.Ordinal, out var value) ? value : Rebuilt.Unknown;
        }

        return instance;
    }

    private Rebuilt Member(UserInstance instance, IPropertySymbol property, bool isVirtual)
    {
        if (isVirtual && Said(instance, property.Name) is var (value, _))
        {
            return value;
        }

        if (!ClrTypes.IsLanguage(property))
        {
            return Value(instance, property);
        }

        // What the language's base class was given, or has by itself.
        return instance.BaseArguments.FirstOrDefault(argument => string.Equals(argument.Key, property.Name, StringComparison.OrdinalIgnoreCase)).Value
            ?? Defaults.Of(property);
    }

    private Rebuilt Value(UserInstance instance, IPropertySymbol property)
    {
        if (instance.Assigned.TryGetValue(property.Name, out var assigned))
        {
            return assigned;
        }

        // A positional member of a record is a parameter.
        var positional = instance.Parameters.Keys.FirstOrDefault(parameter =>
            parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.ContainingType, property.ContainingType));
        return positional is not null && bodies.ValueOf(property, cancellation) is null ? instance.Parameters[positional] : Enter(property, new(instance));
    }

    private Rebuilt Section(UserInstance instance)
    {
        if (!instance.BaseArguments.TryGetValue("Key", out var key))
        {
            return Rebuilt.Unknown;
        }

        var settings = Said(instance, nameof(ValuesSection.Settings))?.Value ?? Rebuilt.Unknown;
        return new(
            new RebuiltSection(key.Value as string ?? "", settings.Value as IReadOnlyList<Setting> ?? []),
            [.. key.UnseenBelow("." + nameof(ValuesSection.Key)), .. settings.UnseenBelow("." + nameof(ValuesSection.Settings))]);
    }

    private Rebuilt With(IWithOperation with, Frame frame)
    {
        var original = Evaluate(with.Operand, frame);
        if (original.IsUnknown || original.Value is null)
        {
            return Rebuilt.Unknown;
        }

        if (original.Value is UserInstance instance)
        {
            var copy = instance.Copy();
            Assign(copy, with.Initializer, frame);
            return Rebuilt.Whole(copy);
        }

        if (original.Value is Mapping model)
        {
            return with.Type is INamedTypeSymbol known && ModelTypes.IsModel(known) ? Modelled(known, model, with.Initializer, frame) : Rebuilt.Unknown;
        }

        var type = original.Value.GetType();
        var clone = type.IsValueType
            ? System.Runtime.CompilerServices.RuntimeHelpers.GetObjectValue(original.Value)
            : type.GetMethod("<Clone>$")?.Invoke(original.Value, null);
        return clone is null ? Rebuilt.Unknown : Initialized(new(clone, original.Unseen), with.Initializer, frame, isNew: false);
    }

    private void Assign(UserInstance instance, IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        foreach (var assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IPropertyReferenceOperation target)
            {
                instance.Assigned[target.Property.Name] = Evaluate(assignment.Value, frame);
            }
        }
    }

    private Rebuilt Initialized(Rebuilt made, IObjectOrCollectionInitializerOperation? initializer, Frame frame, bool isNew)
    {
        if (made.IsUnknown || made.Value is not { } value)
        {
            return Rebuilt.Unknown;
        }

        var type = value.GetType();
        var unseen = made.Unseen.ToList();
        var missing = isNew ? new HashSet<string>(Required(type), StringComparer.Ordinal) : [];
        foreach (var operation in initializer?.Initializers ?? [])
        {
            var (target, given) = operation switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var assigned } } assignment => (assigned, Evaluate(assignment.Value, frame)),
                IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: var member } } => (member, Rebuilt.Unknown),
                _ => (null, Rebuilt.Unknown),
            };
            if (target?.Name is not { } name || Call.Property(type, name) is not { } property)
            {
                continue;
            }

            var step = "." + name;
            missing.Remove(name);
            unseen.RemoveAll(path => path == step || path.StartsWith(step + ".", StringComparison.Ordinal) || path.StartsWith(step + "[", StringComparison.Ordinal));
            unseen.AddRange(given.IsUnknown || !Set(value, property, given.Value, target.Type) ? [step] : given.UnseenBelow(step));
        }

        // Half-written source may leave out what has to be there.
        unseen.AddRange(missing.Select(name => "." + name));
        return new(value, [.. unseen]);
    }

    // Whether the value could be set: a null where there has to be something stands for what is not written yet.
    private static bool Set(object owner, PropertyInfo property, object? value, ITypeSymbol type)
    {
        var canBeNull = type.NullableAnnotation == NullableAnnotation.Annotated;
        if (!property.CanWrite || (value is null ? !canBeNull : !property.PropertyType.IsInstanceOfType(value)))
        {
            return false;
        }

        property.SetValue(owner, value);
        return true;
    }
}
