using Policies.Benchmarks;

if (args is not [var pack, var folder])
{
    Console.Error.WriteLine("usage: PACK FOLDER; writes the files of a pack to a new folder with two threads.");
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
