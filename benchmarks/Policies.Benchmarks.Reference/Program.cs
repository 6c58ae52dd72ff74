using Policies.Benchmarks;

if (args is ["trees" or "events", var parsed])
{
    Console.WriteLine(args[0] == "trees" ? Parsing.Trees(parsed) : Parsing.Events(parsed));
    return 0;
}

if (args is ["questions", var manifests, var questions])
{
    Console.WriteLine(Parsing.Trees(manifests) + Parsing.Lines(questions));
    return 0;
}

if (args is ["import" or "ask", var trees, var repositories])
{
    await (args[0] == "import" ? Repositories.ImportAsync(trees, repositories) : Repositories.AskAsync(trees, repositories));
    return 0;
}

if (args is not [var pack, var folder])
{
    Console.Error.WriteLine("usage: PACK FOLDER, which writes the files of a pack to a new folder with two threads; or trees FOLDER or events FOLDER, which parse its YAML; or questions FOLDER FILE, which parses its YAML and each line of the file; or import TREES FOLDER, which pipes each tree into git fast-import of a repository; or ask TREES FOLDER, which asks git ls-remote of each.");
    return 64;
}

var threads = PackHalf.FilesOf(pack).Select(half => new Thread(() => Unpacking.Run(half, folder))).ToArray();
foreach (var thread in threads)
{
    thread.Start();
}

foreach (var thread in threads)
{
    thread.Join();
}

return 0;
