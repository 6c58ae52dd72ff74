using System.Collections;
using System.Globalization;
using System.Text;
using Policies.Catalogue;
using Policies.Objects;

namespace Policies.Analyzers.Tests.Rebuilding;

/// <summary>Writes a value with everything in it, a member a line, so that two that mean the same are the same text.</summary>
internal sealed class Print(Unseen unseen)
{
    private readonly StringBuilder text = new();

    /// <summary>The lines; what cannot be seen is a question mark.</summary>
    public static string Of(object value, string path, Unseen unseen)
    {
        var print = new Print(unseen);
        print.Add(path, value);
        return print.text.ToString();
    }

    private void Add(string path, object? value)
    {
        if (unseen.Paths.Contains(path))
        {
            Line(path, "?");
            return;
        }

        switch (value)
        {
            case null:
                Line(path, "null");
                break;
            case string or bool or int or long or Enum:
                Line(path, $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}");
                break;
            case Scalar scalar:
                Line(path, $"{scalar.Kind} {scalar.Text}");
                break;
            case Mapping mapping:
                Each(path, mapping.Select(entry => (object?)$"{entry.Key}: {Inline(entry.Value)}"));
                break;
            case IDictionary<string, string> or IReadOnlyDictionary<string, string>:
                Each(path, ((IEnumerable<KeyValuePair<string, string>>)value).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (object?)$"{pair.Key}={pair.Value}"));
                break;
            case IEnumerable elements:
                Each(path, elements.Cast<object?>());
                break;
            default:
                Members(path, value);
                break;
        }
    }

    private static string Inline(Node node) => node switch
    {
        Mapping mapping => "{" + string.Join(", ", mapping.Select(entry => $"{entry.Key}: {Inline(entry.Value)}")) + "}",
        Sequence sequence => "[" + string.Join(", ", sequence.Select(Inline)) + "]",
        Scalar scalar => $"{scalar.Kind} {scalar.Text}",
        _ => node.GetType().Name,
    };

    private void Each(string path, IEnumerable<object?> elements)
    {
        var i = 0;
        foreach (var element in elements)
        {
            Add($"{path}[{i++}]", element);
        }

        Line(path, unseen.Paths.Contains(path + "[]") ? "? elements" : string.Create(CultureInfo.InvariantCulture, $"{i} elements"));
    }

    private void Members(string path, object value)
    {
        // A section of the user's own is rebuilt as what it says.
        var type = value is ValuesSection ? typeof(ValuesSection) : value.GetType();
        Line(path, type.Name.Split('`')[0]);
        foreach (var property in type.GetProperties().Where(property => property is { CanRead: true } && property.GetIndexParameters().Length == 0).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.Name is not ("Policy" or "EqualityContract" or "Object" or "Checks") && property.GetMethod is { IsStatic: false, IsPublic: true })
            {
                Add($"{path}.{property.Name}", property.GetValue(value));
            }
        }
    }

    private void Line(string path, string value) => text.Append(path).Append(" = ").Append(value).Append('\n');
}
