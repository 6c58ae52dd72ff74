using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Policies.Analyzers.Rebuilding;

/// <summary>Runs the language's own code with rebuilt arguments.</summary>
internal static class Call
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;

    // The language's own members, which are as many as they are.
    private static readonly ConcurrentDictionary<MethodBase, ParameterInfo[]> Parameters = new();
    private static readonly ConcurrentDictionary<(Type, string), PropertyInfo?> Properties = new();
    private static readonly ConcurrentDictionary<(Type, string), MethodInfo[]> WithOneParameter = new();

    /// <summary>Calls a method or constructor; what is unseen of an argument is unseen of the member that holds it, or, where none does, of the whole.</summary>
    public static Rebuilt Of(MethodBase? method, Rebuilt? instance, Rebuilt[] arguments)
    {
        if (method is null)
        {
            return Rebuilt.Unknown;
        }

        var parameters = ParametersOf(method);
        if (arguments.Length < parameters.Length)
        {
            arguments = [.. arguments, .. parameters.Skip(arguments.Length).Select(parameter => Rebuilt.Whole(parameter.DefaultValue))];
        }

        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (arguments[i].IsUnknown && Holder(ResultOf(method), parameters[i].Name) is null)
            {
                return Rebuilt.Unknown;
            }

            values[i] = arguments[i].IsUnknown ? Default(parameters[i].ParameterType) : arguments[i].Value;
            if (values[i] is { } value && !parameters[i].ParameterType.IsInstanceOfType(value))
            {
                return Rebuilt.Unknown;
            }
        }

        try
        {
            var result = method is ConstructorInfo constructor ? constructor.Invoke(values) : method.Invoke(instance?.Value, values);
            var unseen = (instance?.Unseen ?? []).ToList();
            for (var i = 0; i < values.Length; i++)
            {
                if (arguments[i].Unseen.IsEmpty)
                {
                    continue;
                }

                if (result is null || Unseen(result, parameters[i].Name, values[i], arguments[i]) is not { } paths)
                {
                    return Rebuilt.Unknown;
                }

                unseen.AddRange(paths);
            }

            return new(result, [.. unseen]);
        }
        catch (Exception exception) when (exception is TargetInvocationException or ArgumentException or TargetException or MemberAccessException)
        {
            // The language's code met a value that half-written source left out.
            return Rebuilt.Unknown;
        }
    }

    /// <summary>Reads a property; null as the owner reads a static one.</summary>
    public static Rebuilt Getter(Type? type, string name, object? owner) =>
        Of(type is null ? null : Property(type, name)?.GetGetMethod(), owner is null ? null : Rebuilt.Whole(owner), []);

    /// <summary>A property of a type of the language; null where it has none of that name.</summary>
    public static PropertyInfo? Property(Type type, string name) => Properties.GetOrAdd((type, name), static key => key.Item1.GetProperty(key.Item2, Members));

    /// <summary>Calls the static method of that name that takes the argument.</summary>
    public static Rebuilt Static(Type? type, string name, Rebuilt argument) =>
        type is not null && argument.Value is { } value && argument.Unseen.IsEmpty
            ? Of(
                WithOneParameter.GetOrAdd((type, name), static key => OfOneParameter(key.Item1, key.Item2)).FirstOrDefault(method => ParametersOf(method)[0].ParameterType.IsInstanceOfType(value)),
                null,
                [argument])
            : Rebuilt.Unknown;

    private static ParameterInfo[] ParametersOf(MethodBase method) => Parameters.GetOrAdd(method, static known => known.GetParameters());

    private static MethodInfo[] OfOneParameter(Type type, string name) => [.. type.GetMethods(Members).Where(method => method.Name == name && method.GetParameters().Length == 1)];

    private static Type? ResultOf(MethodBase method) => method is MethodInfo info ? info.ReturnType : method.DeclaringType;

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static PropertyInfo? Holder(Type? type, string parameter) =>
        type?.GetProperties(Members).FirstOrDefault(property => string.Equals(property.Name, parameter, StringComparison.OrdinalIgnoreCase));

    // What is unseen of a result for what is unseen of an argument; null where that cannot be told.
    private static List<string>? Unseen(object result, string parameter, object? value, Rebuilt argument)
    {
        if (Holder(result.GetType(), parameter) is { } named && (argument.IsUnknown || ReferenceEquals(named.GetValue(result), value) || value is ValueType))
        {
            return [.. argument.UnseenBelow("." + named.Name)];
        }

        if (argument.IsUnknown || value is null)
        {
            return null;
        }

        return Holding(result, value) is { } holder ? [.. argument.UnseenBelow("." + holder)] : UnseenOfParts(result, value, argument);
    }

    // A factory that does not hold its argument takes the argument's name, or holds one of its members.
    private static List<string>? UnseenOfParts(object result, object value, Rebuilt argument)
    {
        var unseen = new List<string>();
        foreach (var path in argument.Unseen)
        {
            var dot = path.IndexOf('.');
            if (dot < 0 || Element(value, path.Substring(0, dot)) is not { } owner)
            {
                return null;
            }

            var end = path.IndexOfAny(['.', '['], dot + 1);
            var member = end < 0 ? path.Substring(dot + 1) : path.Substring(dot + 1, end - dot - 1);
            if (member == "Name")
            {
                return null;
            }

            if (owner.GetType().GetProperty(member)?.GetValue(owner) is { } part && Holding(result, part) is { } holder)
            {
                unseen.Add("." + holder + (end < 0 ? "" : path.Substring(end)));
            }
        }

        return unseen;
    }

    private static object? Element(object value, string index) =>
        index.Length == 0 ? value
        : value is Array array && int.TryParse(index.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < array.Length ? array.GetValue(i)
        : null;

    private static string? Holding(object result, object value) =>
        result.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType.IsInstanceOfType(value))
            .FirstOrDefault(property => ReferenceEquals(property.GetValue(result), value))?.Name;
}
