namespace Policies.Verification.Validation;

/// <summary>Refuses malformed names and labels of objects.</summary>
internal static class Metadata
{
    /// <summary>Judges the metadata of an object that is named by a DNS subdomain, or by what is given.</summary>
    public static void Judge(Field metadata, Func<string, IEnumerable<string>>? syntax = null)
    {
        var name = metadata["name"];
        if (name.Text is not { Length: > 0 } text)
        {
            if (metadata["generateName"].Text is not { Length: > 0 })
            {
                name.Required("name or generateName is required");
            }
        }
        else
        {
            foreach (var wrong in (syntax ?? NameSyntax.Subdomain)(text))
            {
                name.Invalid(wrong);
            }
        }

        var space = metadata["namespace"];
        foreach (var wrong in space.Text is { Length: > 0 } where ? NameSyntax.Label(where) : [])
        {
            space.Invalid(wrong);
        }

        Labels.Judge(metadata["labels"]);
    }
}
