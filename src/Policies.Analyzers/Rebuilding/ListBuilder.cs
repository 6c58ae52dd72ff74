using System.Collections;
using System.Collections.Immutable;
using Policies.Objects;

namespace Policies.Analyzers.Rebuilding;

/// <summary>Puts the elements of a list together, and what of them cannot be seen.</summary>
internal sealed class ListBuilder(Type? element)
{
    private readonly List<object?> values = [];
    private readonly ImmutableArray<string>.Builder unseen = ImmutableArray.CreateBuilder<string>();

    /// <summary>Adds an element.</summary>
    public void Add(Rebuilt value)
    {
        if (element == typeof(Node))
        {
            values.Add(Interpreter.ToNode(value) ?? Scalar.Null);
            return;
        }

        unseen.AddRange(value.UnseenBelow(Rebuilt.Index(values.Count)));
        values.Add(value.IsUnknown ? Default() : value.Value);
    }

    /// <summary>Adds the elements of another list; false where it may be longer, so that what follows has no known place.</summary>
    public bool AddAll(Rebuilt list, Func<Rebuilt, Rebuilt> convert)
    {
        if (list.IsUnknown || list.Value is not IEnumerable elements)
        {
            unseen.Add("[]");
            return false;
        }

        var index = 0;
        foreach (var element in elements)
        {
            var step = Rebuilt.Index(index++);
            var below = list.Unseen.Where(path => path.StartsWith(step, StringComparison.Ordinal)).Select(path => path.Substring(step.Length));
            Add(convert(new(element, [.. below])));
        }

        if (!list.Unseen.Contains("[]"))
        {
            return true;
        }

        unseen.Add("[]");
        return false;
    }

    /// <summary>The list as an array; one of namespaces holds what is known of their classes.</summary>
    public Rebuilt Build()
    {
        if (element is null)
        {
            return Rebuilt.Unknown;
        }

        var type = values.Any(value => value is UserInstance) ? typeof(object) : element;
        var array = Array.CreateInstance(type, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value && !type.IsInstanceOfType(value))
            {
                unseen.Add(Rebuilt.Index(i));
                continue;
            }

            array.SetValue(values[i], i);
        }

        return new(array, unseen.ToImmutable());
    }

    private object? Default() => element is { IsValueType: true } ? Activator.CreateInstance(element) : null;
}
