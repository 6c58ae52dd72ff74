using System.Text;
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
                var data = Data(generator, isSecret: kind == "Secret");
                if (generator.Text("behavior") is "merge" or "replace")
                {
                    // What is there already changes, and with it the digest in its name.
                    var at = made.FindIndex(built => built.WasEver(at => Same(at, kind, name)));
                    if (at < 0)
                    {
                        fault($"{member} changes {kind} '{name}', which is not there");
                        continue;
                    }

                    var kept = generator.Text("behavior") == "merge" ? made[at].Root["data"] as Mapping : null;
                    made = [.. made];
                    made[at] = made[at] with { Root = made[at].Root.With("data", data.Aggregate(kept ?? Mapping.Empty, (all, entry) => all.With(entry.Key, entry.Value))) };
                }
                else
                {
                    made = [.. made, new(key, settings.File, null) { Root = Generated(key, generator, data), Before = [new("", kind, generator.Text("namespace"), name)] }];
                }
            }
        }

        return made;
    }

    private static Mapping Generated(ObjectKey key, Mapping generator, Mapping data)
    {
        var options = generator["options"] as Mapping;
        var metadata = Mapping.Of(("name", key.Name), ("namespace", key.Namespace is { } name ? (Node)name : null), ("labels", options?["labels"]), ("annotations", options?["annotations"]));
        var root = Mapping.Of(("apiVersion", "v1"), ("kind", key.Kind), ("metadata", metadata), ("type", key.Kind == "Secret" ? (Node)(generator.Text("type") ?? "Opaque") : null), ("data", data.Count == 0 ? null : data));
        return new([.. root]) { Line = generator.Line };
    }

    // A literal is known; what lies in a file is not read.
    private static Mapping Data(Mapping generator, bool isSecret)
    {
        var literals = Texts(generator, "literals")
            .Select(literal => literal.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => Entry(parts[0], isSecret ? Convert.ToBase64String(Encoding.UTF8.GetBytes(parts[1])) : parts[1]));
        var files = Texts(generator, "files")
            .Select(file => file.Contains('=', StringComparison.Ordinal) ? file.Split('=', 2)[0] : file.Split('/')[^1])
            .Concat(Texts(generator, "envs").Concat(generator.Text("env") is { } env ? [env] : []).Select(file => file.Split('/')[^1]))
            .Select(key => Entry(key, Unknown.Value));
        return new([.. literals, .. files]) { Line = generator.Line };
    }

    private static KeyValuePair<string, Node> Entry(string key, Node value) => new(key, value);

    private static IEnumerable<string> Texts(Mapping generator, string member) => (generator[member] as Sequence)?.OfType<Scalar>().Select(item => item.Text) ?? [];

    private static bool Same(ObjectKey key, string kind, string name) =>
        key.Group.Length == 0 && key.Kind == kind && (key.Name == name || key.Name == name + Digest);
}
