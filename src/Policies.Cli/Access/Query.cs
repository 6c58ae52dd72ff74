using System.Text.Json;
using Policies.Verification.Rights;

namespace Policies.Cli.Access;

/// <summary>A line of <c>can-i --queries</c>: who asks for what. A hundred thousand are read in a blink, so nothing is reflected on.</summary>
internal static class Query
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="CommandFailure">The line is no query.</exception>
    public static AccessRequest Read(ReadOnlySpan<byte> line, string file, int number)
    {
        try
        {
            return Read(new Utf8JsonReader(line));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw CommandFailure.Unreadable(FormattableString.Invariant($"{file}({number}): this is no query: {e.Message.Split(" LineNumber: ")[0]}"));
        }
    }

    private static AccessRequest Read(Utf8JsonReader json)
    {
        string? user = null, verb = null, group = null, resource = null, subresource = null, name = null, @namespace = null, url = null;
        IReadOnlyList<string>? groups = null;
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("a query is a JSON object");
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("user"u8))
            {
                Once(ref user, "user", Text(ref json, "user"));
            }
            else if (json.ValueTextEquals("groups"u8))
            {
                Once(ref groups, "groups", Texts(ref json));
            }
            else if (json.ValueTextEquals("verb"u8))
            {
                Once(ref verb, "verb", Text(ref json, "verb"));
            }
            else if (json.ValueTextEquals("apiGroup"u8))
            {
                Once(ref group, "apiGroup", Text(ref json, "apiGroup"));
            }
            else if (json.ValueTextEquals("resource"u8))
            {
                Once(ref resource, "resource", Text(ref json, "resource"));
            }
            else if (json.ValueTextEquals("subresource"u8))
            {
                Once(ref subresource, "subresource", Text(ref json, "subresource"));
            }
            else if (json.ValueTextEquals("name"u8))
            {
                Once(ref name, "name", Text(ref json, "name"));
            }
            else if (json.ValueTextEquals("namespace"u8))
            {
                Once(ref @namespace, "namespace", Text(ref json, "namespace"));
            }
            else if (json.ValueTextEquals("nonResourceURL"u8))
            {
                Once(ref url, "nonResourceURL", Text(ref json, "nonResourceURL"));
            }
            else
            {
                throw new JsonException($"there is no field '{json.GetString()}'; there are user, groups, verb, apiGroup, resource, subresource, name, namespace and nonResourceURL");
            }
        }

        // Whatever follows the object is refused here.
        json.Read();
        return (user, groups, verb, resource, url) switch
        {
            (null or "", null or [], _, _, _) => throw new JsonException("it names neither 'user' nor 'groups'"),
            (_, _, null or "", _, _) => throw new JsonException("it names no 'verb'"),
            (_, _, _, { Length: > 0 }, { Length: > 0 }) => throw new JsonException("it is for a 'resource' and for a 'nonResourceURL'; ask for one"),
            (_, _, _, null or "", null or "") => throw new JsonException("it names neither a 'resource' nor a 'nonResourceURL'"),
            _ => new()
            {
                User = user ?? "",
                Groups = groups ?? [],
                Verb = verb,
                ApiGroup = group ?? "",
                Resource = resource ?? "",
                Subresource = subresource ?? "",
                Name = name ?? "",
                Namespace = @namespace ?? "",
                NonResourceUrl = url is { Length: > 0 } ? url : null,
            },
        };
    }

    private static void Once<T>(ref T? field, string name, T? value)
        where T : class =>
        field = field is null ? value : throw new JsonException($"'{name}' stands twice");

    private static string? Text(ref Utf8JsonReader json, string name)
    {
        json.Read();
        return json.TokenType is JsonTokenType.String or JsonTokenType.Null ? json.GetString() : throw new JsonException($"'{name}' is no text");
    }

    private static List<string>? Texts(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var texts = new List<string>();
        var isList = json.TokenType == JsonTokenType.StartArray;
        while (isList && json.Read() && json.TokenType == JsonTokenType.String)
        {
            texts.Add(json.GetString()!);
        }

        return isList && json.TokenType == JsonTokenType.EndArray ? texts : throw new JsonException("'groups' is no list of texts");
    }
}
