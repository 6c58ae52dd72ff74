// Brings one folder of one repository to some files: what a sync does, without what it decides.
// Arguments: state folder, program of git, 'local' or a URL, folder of local repositories, version of the files.
using System.Text;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

var settings = new GitSettings { StateFolder = args[0], Program = args[1], StaleLock = TimeSpan.FromSeconds(1), LockWait = TimeSpan.FromSeconds(30) };
Directory.CreateDirectory(settings.StateFolder);
IRepositories repositories = args[2] == "local" ? new LocalRepositories(args[3], settings, TimeProvider.System) : new RemoteRepositories(settings);
var target = new Target("ship-prod-1", args[2] == "local" ? null : RepositoryUrl.Parse(args[2]), "main", "Policies Bot <policies@example.com>");
var files = Enumerable.Range(0, 30).ToDictionary(i => $"policies/n{i % 5}/{i}.yaml", i => $"# {args[4]}\nn: {i}\n", StringComparer.Ordinal);

for (var attempt = 1; ; attempt++)
{
    try
    {
        await SyncAsync();
        return 0;
    }
    catch (GitException e) when (e.Kind != FailureKind.GiveUp && attempt < 30)
    {
        await Task.Delay(200);
    }
    catch (GitException e)
    {
        await Console.Error.WriteLineAsync($"{e.Kind}: {e.Message}");
        return 1;
    }
}

async Task SyncAsync()
{
    await using var repository = await repositories.OpenAsync(target, default);
    var tip = (await repository.LookAsync(default)).Branch;
    var snapshot = await repository.ReadAsync(tip, default);
    var entries = await snapshot.ListAsync("policies", default);
    var contents = await snapshot.ReadAsync(entries, default);
    var there = entries.Select((entry, i) => KeyValuePair.Create(entry.Path, Encoding.UTF8.GetString(contents[i].Span))).ToDictionary();
    var changes = files.Where(file => there.GetValueOrDefault(file.Key) != file.Value)
        .Select(file => new FileChange(file.Key, Encoding.UTF8.GetBytes(file.Value)))
        .Concat(there.Keys.Where(path => !files.ContainsKey(path)).Select(path => new FileChange(path, null)))
        .ToList();
    if (changes.Count > 0)
    {
        await repository.PushAsync(new(tip, changes, $"Version {args[4]}\n", DateTimeOffset.UnixEpoch.AddDays(1)), default);
    }
}
