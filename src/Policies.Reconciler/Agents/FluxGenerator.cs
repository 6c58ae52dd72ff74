using Policies.Manifests;
using Policies.Manifests.Kustomizations;

namespace Policies.Reconciler.Agents;

/// <summary>What a command of a <c>.flux.yaml</c> writes, read from the command itself: it is never run.</summary>
internal static class FluxGenerator
{
    private static readonly string[] Copying = ["cat"];

    public static AgentView Read(FileTree repository, string folder, string file, string command)
    {
        if (ShellWords.Split(command) is { } commands && Evaluate(repository, folder, commands) is { } view)
        {
            return view;
        }

        var shown = command.ReplaceLineEndings(" ").Trim();
        return new([], [], [$"{file}: what the command '{(shown.Length > 100 ? shown[..100] + "…" : shown)}' writes cannot be known without running it"]);
    }

    private static AgentView? Evaluate(FileTree repository, string folder, string[][] pipeline) => pipeline switch
    {
        [["kustomize", "build", .. var rest]] => Kustomize(repository, folder, rest),
        [["kubectl", "kustomize", .. var rest]] => Kustomize(repository, folder, rest),
        [["cat", .. var files]] when files.Length > 0 => Files(repository, files.Select(one => FileTree.Resolve(folder, one))),
        [["find", .. var rest]] => FindCommand.Parse(rest) is { Action: FindAction.Write } find ? Found(repository, folder, find, find.IsByShell) : null,
        [["find", .. var rest], .. var further] => FindCommand.Parse(rest) is { Action: FindAction.Print } find && further.Length is 1 or 2
            && further[^1] is ["xargs", .. var options] && options.Where(option => !option.StartsWith('-') && option != "1").SequenceEqual(Copying)
            && further[..^1].All(one => one[0] == "sort")
            ? Found(repository, folder, find, !rest.Contains("-print0"))
            : null,
        _ => null,
    };

    private static AgentView? Kustomize(FileTree repository, string folder, string[] arguments)
    {
        var paths = arguments.Where(argument => !argument.StartsWith('-')).ToList();
        var filesAnywhere = arguments.Any(argument => argument is "--load-restrictor=LoadRestrictionsNone" or "--load_restrictor=none" or "--load-restrictor=none");
        return paths.Count <= 1 && arguments.All(argument => !argument.StartsWith('-') || argument.StartsWith("--load", StringComparison.Ordinal))
            && FileTree.Resolve(folder, paths.FirstOrDefault() ?? ".") is { } path
            ? AgentView.Of(KustomizationBuilder.Build(repository, path, filesAnywhere))
            : null;
    }

    private static AgentView? Found(FileTree repository, string folder, FindCommand find, bool areWords)
    {
        var found = new List<string>();
        foreach (var start in find.Starts)
        {
            if (FileTree.Resolve(folder, start) is not { } path)
            {
                return null;
            }

            var below = repository.HasFile(path) ? [path] : repository.Below(path);
            found.AddRange(below.Where(file => find.Finds(start, path.Length == 0 ? file : file[Math.Min(file.Length, path.Length + 1)..])));
        }

        return areWords && found.Exists(path => path.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('/' or '.' or '_' or '-')))
            ? null
            : PlainFiles.Read(repository, found.Distinct());
    }

    private static AgentView? Files(FileTree repository, IEnumerable<string?> paths)
    {
        var files = paths.ToList();
        return files.TrueForAll(file => file is not null && repository.HasFile(file)) ? PlainFiles.Read(repository, files.Select(file => file!)) : null;
    }
}
