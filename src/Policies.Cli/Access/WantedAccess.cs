using System.CommandLine;
using Policies.Catalogue.Access;
using Policies.Verification.Rights;

namespace Policies.Cli.Access;

/// <summary>The words by which <c>can-i</c> and <c>who-can</c> say what is asked for; <c>kubectl auth can-i</c> has the same.</summary>
internal sealed class WantedAccess
{
    /// <summary>The folder, or file, of manifests.</summary>
    public Argument<string> Folder { get; } = new("DIR") { Description = "A folder, or a file, of manifests" };

    /// <summary>The verb.</summary>
    public Argument<string?> Verb { get; } = new("VERB") { Description = "What is to be done, such as get, create, or * for everything", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The resource or URL.</summary>
    public Argument<string?> What { get; } = new("RESOURCE")
    {
        Description = "With what: a resource in the plural, such as pods, deployments.apps, pods/api (one by name), or a URL such as /metrics",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The subresource.</summary>
    public Option<string?> Subresource { get; } = new("--subresource") { Description = "A part of the object, such as log or exec", HelpName = "NAME" };

    /// <summary>The namespace.</summary>
    public Option<string?> Namespace { get; } = new("--namespace", "-n") { Description = "In which namespace; without it, in all of them", HelpName = "NAME" };

    /// <summary>Why it may be that the words do not mean what they should; null where there is no doubt.</summary>
    public static string? Doubt(AccessRequest request) =>
        request.NonResourceUrl is null && KnownResources.IsKnown(request.ApiGroup) && !KnownResources.Has(request.ApiGroup, request.Resource)
            ? $"Kubernetes has no resource '{request.Resource}'{(request.ApiGroup.Length > 0 ? $" in '{request.ApiGroup}'" : "")}; say it in the plural, and with its group where it is of another's: orders.acme.example"
            : null;

    /// <summary>The request of a user.</summary>
    /// <exception cref="CommandFailure">The words are no request.</exception>
    public AccessRequest Request(ParseResult parsed, string user, IReadOnlyList<string> groups)
    {
        if (parsed.GetValue(Verb) is not { Length: > 0 } verb || parsed.GetValue(What) is not { Length: > 0 } what)
        {
            throw CommandFailure.WrongUsage("What is asked for? Say a verb and a resource, such as: get pods");
        }

        if (what.StartsWith('/'))
        {
            return new() { User = user, Groups = groups, Verb = verb, NonResourceUrl = what };
        }

        var (kind, name) = what.Split('/', 2) is [var first, var second] ? (first, second) : (what, "");
        var dot = kind.IndexOf('.', StringComparison.Ordinal);
        var (resource, group) = dot < 0 ? (kind, KnownResources.GroupOf(kind)) : (kind[..dot], kind[(dot + 1)..]);
        return new()
        {
            User = user,
            Groups = groups,
            Verb = verb,
            ApiGroup = group,
            Resource = resource,
            Subresource = parsed.GetValue(Subresource) ?? "",
            Name = name,
            Namespace = Place(group, resource, name, parsed.GetValue(Namespace) ?? ""),
        };
    }

    // As the API server reads it from a path: a namespace lies in itself, and what is of the cluster in none.
    private static string Place(string group, string resource, string name, string @namespace) => (group, resource) switch
    {
        ("", "namespaces") => name,
        _ when KnownResources.IsOfCluster(group, resource) => "",
        _ => @namespace,
    };
}
