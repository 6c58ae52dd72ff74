using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Policies.Objects;

namespace Policies.Analyzers.Rebuilding;

/// <content>Objects of KubernetesClient's models, as <c>Raw.Object</c> takes them: what they are written as, with an <see cref="Unknown"/> for what cannot be seen.</content>
internal sealed partial class Interpreter
{
    // The models that were made, whose kind is only written where they are taken as an object.
    private readonly Dictionary<Mapping, INamedTypeSymbol> models = [];

    /// <summary>A value as an object holds it; null where nothing is written.</summary>
    internal static Node? ToNode(Rebuilt value) => value switch
    {
        { IsUnknown: true } => Unknown.Value,
        { Value: null } => null,
        { Value: Node node } => node,
        { Value: string text } => text,
        { Value: bool truth } => truth,
        { Value: int number } => Scalar.Integer(number),
        { Value: long number } => Scalar.Integer(number),
        { Value: Array list } when !value.Unseen.Contains("[]") => new Sequence([.. list.Cast<object?>().Select((element, i) => ToNode(Element(value, element, i)) ?? Scalar.Null)]),
        _ => Unknown.Value,
    };

    private static Rebuilt Element(Rebuilt list, object? element, int index) =>
        list.Unseen.Any(path => path.StartsWith(Rebuilt.Index(index), StringComparison.Ordinal)) ? Rebuilt.Unknown : Rebuilt.Whole(element);

    // Only where it is known which object it is can rules say anything of it.
    private static Rebuilt Raw(RawObject raw) =>
        raw.Content["apiVersion"] is Unknown || raw.Content["kind"] is Unknown || HasUnknown(raw.Content["metadata"])
            ? new(raw, ["." + nameof(RawObject.Content)])
            : Rebuilt.Whole(raw);

    private static bool HasUnknown(Node? node) => node switch
    {
        Unknown => true,
        Mapping mapping => mapping.Any(entry => HasUnknown(entry.Value)),
        Sequence list => list.Any(HasUnknown),
        _ => false,
    };

    private static Rebuilt OfModel(IPropertySymbol property, Mapping model) =>
        ModelTypes.JsonName(property) is not { } name ? Rebuilt.Unknown : model[name] switch
        {
            null when property.Type.IsReferenceType => Rebuilt.Whole(null),
            Scalar text when property.Type.SpecialType == SpecialType.System_String => Rebuilt.Whole(text.Text),
            Mapping or Sequence => Rebuilt.Whole(model[name]),
            _ => Rebuilt.Unknown,
        };

    // A port or a share: what is a number is written as one.
    private static Rebuilt NumberOrText(Rebuilt operand) => ToNode(operand) switch
    {
        Scalar scalar when long.TryParse(scalar.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => Rebuilt.Whole(Scalar.Integer(number)),
        Scalar scalar => Rebuilt.Whole(scalar),
        _ => Rebuilt.Unknown,
    };

    private Rebuilt Taken(IInvocationOperation call, Frame frame)
    {
        if (call.Arguments is not [var argument] || Evaluate(argument.Value, frame) is not { IsUnknown: false, Value: Mapping content } || !models.TryGetValue(content, out var model))
        {
            return Rebuilt.Unknown;
        }

        if (content.Text("apiVersion") is not { Length: > 0 } || content.Text("kind") is not { Length: > 0 })
        {
            if (content["apiVersion"] is Unknown || content["kind"] is Unknown || ModelTypes.Entity(model) is not var (version, kind))
            {
                return Rebuilt.Unknown;
            }

            content = Written(model, content.With("apiVersion", version).With("kind", kind));
        }

        return Raw(new(content));
    }

    private Rebuilt Modelled(INamedTypeSymbol model, Mapping original, IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        var members = original.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        foreach (var operation in initializer?.Initializers ?? [])
        {
            if (operation is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var given }
                || ModelTypes.JsonName(property) is not { } name)
            {
                return Rebuilt.Unknown;
            }

            members.Remove(name);
            if (ToNode(Evaluate(given, frame)) is { } written)
            {
                members.Add(name, written);
            }
        }

        // A number that is always written is zero by itself.
        foreach (var (property, name) in ModelTypes.Members(model).Where(member => member.Property.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } && !members.ContainsKey(member.Name)))
        {
            members.Add(name, property.Type.SpecialType switch
            {
                SpecialType.System_Int32 or SpecialType.System_Int64 => Scalar.Integer(0),
                SpecialType.System_Boolean => false,
                _ => Unknown.Value,
            });
        }

        var made = Written(model, members);
        models[made] = model;
        return Rebuilt.Whole(made);
    }

    private static Mapping Written(INamedTypeSymbol model, IEnumerable<KeyValuePair<string, Node>> members)
    {
        var order = ModelTypes.Members(model).Select((member, i) => (member.Name, i)).ToDictionary(member => member.Name, member => member.i, StringComparer.Ordinal);
        return new([.. members.OrderBy(member => order[member.Key])]);
    }

    // Only the collections that models are given: dictionaries by text, and lists.
    private Rebuilt? Collection(INamedTypeSymbol type, IObjectCreationOperation creation, Frame frame)
    {
        if (!creation.Arguments.IsEmpty || type.ContainingNamespace?.ToDisplayString() != "System.Collections.Generic")
        {
            return null;
        }

        return type switch
        {
            { Name: "Dictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, _] } => Entries(creation.Initializer, frame),
            { Name: "List" } => Added(type, creation.Initializer, frame),
            _ => null,
        };
    }

    private Rebuilt Entries(IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        var mapping = Mapping.Empty;
        foreach (var operation in initializer?.Initializers ?? [])
        {
            var (key, value) = operation switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var index] } } assignment => (index.Value, assignment.Value),
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var first, var second] } => (first.Value, second.Value),
                _ => default,
            };
            if (key is null || Evaluate(key, frame) is not { IsUnknown: false, Value: string name })
            {
                return Rebuilt.Unknown;
            }

            if (ToNode(Evaluate(value, frame)) is { } written)
            {
                mapping = mapping.With(name, written);
            }
        }

        return Rebuilt.Whole(mapping);
    }

    private Rebuilt Added(INamedTypeSymbol type, IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        var elements = new ListBuilder(ClrTypes.OfElement(type));
        foreach (var operation in initializer?.Initializers ?? [])
        {
            if (operation is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var element] })
            {
                return Rebuilt.Unknown;
            }

            elements.Add(Evaluate(element.Value, frame));
        }

        return elements.Build();
    }
}
