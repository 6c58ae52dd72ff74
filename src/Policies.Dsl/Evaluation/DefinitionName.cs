namespace Policies.Evaluation;

/// <summary>The full name of a definition's class, as C# writes it.</summary>
internal static class DefinitionName
{
    /// <summary>The name without the arguments of a generic class; nested classes are divided by dots.</summary>
    public static string Of(Type type)
    {
        var name = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;
        var arity = name.IndexOf('`');
        return (arity < 0 ? name : name.Substring(0, arity)).Replace('+', '.');
    }
}
