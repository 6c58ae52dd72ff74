using System.Text.Json;
using System.Text.Json.Serialization;
using Policies.Verification.Rights;

namespace Policies.Cli.Access;

/// <summary>A line of <c>can-i --queries</c>: who asks for what.</summary>
internal sealed class Query
{
    private static readonly JsonSerializerOptions Strict = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public string? User { get; init; }

    public IReadOnlyList<string>? Groups { get; init; }

    public string? Verb { get; init; }

    public string? ApiGroup { get; init; }

    public string? Resource { get; init; }

    public string? Subresource { get; init; }

    public string? Name { get; init; }

    public string? Namespace { get; init; }

    [JsonPropertyName("nonResourceURL")]
    public string? NonResourceUrl { get; init; }

    /// <summary>Reads a line.</summary>
    /// <exception cref="CommandFailure">The line is no query.</exception>
    public static AccessRequest Read(string line, string file, int number)
    {
        Query? query;
        try
        {
            query = JsonSerializer.Deserialize<Query>(line, Strict);
        }
        catch (JsonException e)
        {
            throw Fault(file, number, e.Message.Split(" Path: ")[0]);
        }

        return query switch
        {
            null => throw Fault(file, number, "it is null"),
            { User: null or "", Groups: null or [] } => throw Fault(file, number, "it names neither 'user' nor 'groups'"),
            { Verb: null or "" } => throw Fault(file, number, "it names no 'verb'"),
            { NonResourceUrl: { Length: > 0 }, Resource: { Length: > 0 } } => throw Fault(file, number, "it is for a 'resource' and for a 'nonResourceURL'; ask for one"),
            { NonResourceUrl: null or "", Resource: null or "" } => throw Fault(file, number, "it names neither a 'resource' nor a 'nonResourceURL'"),
            _ => new()
            {
                User = query.User ?? "",
                Groups = query.Groups ?? [],
                Verb = query.Verb,
                ApiGroup = query.ApiGroup ?? "",
                Resource = query.Resource ?? "",
                Subresource = query.Subresource ?? "",
                Name = query.Name ?? "",
                Namespace = query.Namespace ?? "",
                NonResourceUrl = query.NonResourceUrl is { Length: > 0 } url ? url : null,
            },
        };
    }

    private static CommandFailure Fault(string file, int line, string why) => CommandFailure.Unreadable($"{file}({line}): this is no query: {why}");
}
