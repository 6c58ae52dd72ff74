using Policies.Objects;

namespace Policies.Manifests.Kustomizations;

/// <summary>ConfigMaps and Secrets that a kustomization makes.</summary>
internal static class Generators
{
    /// <summary>Stands for the digest at the end of a generated name, which is of no object until it is built.</summary>
    public const string Digest = "-*";

    public static List<BuiltObject> Add(KustomizationSettings settings, List<BuiltObject> objects, Action<string> fault)
    {
        var plainNames = settings.Root.Text("generatorOptions", "disableNameSuffixHash") == "true";
        var made = objects;
        foreach (var (member, kind) in new[] { ("configMapGenerator", "ConfigMap"), ("secretGenerator", "Secret") })
        {
            foreach (var generator in settings.Entries(member))
            {
                if (generator.Text("name") is not { Length: > 0 } name)
                {
                    fault($"An entry of {member} has no name");
                    continue;
                }

                var isPlain = plainNames || generator.Text("options", "disableNameSuffixHash") == "true";
                var key = new ObjectKey("", kind, generator.Text("namespace"), isPlain ? name : name + Digest);
                if (generator.Text("behavior") is "merge" or "replace")
                {
                    // What is there already changes, and with it the digest in its name.
                    var known = made.Any(built => built.WasEver(at => Same(at, kind, name)));
                    if (!known)
                    {
                        fault($"{member} changes {kind} '{name}', which is not there");
                    }
                }
                else
                {
                    made = [.. made, new(key, settings.File, null) { Before = [new("", kind, generator.Text("namespace"), name)] }];
                }
            }
        }

        return made;
    }

    private static bool Same(ObjectKey key, string kind, string name) =>
        key.Group.Length == 0 && key.Kind == kind && (key.Name == name || key.Name == name + Digest);
}
