// Syncs a fleet of one cluster whose files all begin with the same version, as a process that tests can kill.
// Arguments: state folder, program of git, 'local' or a URL, folder of local repositories, version of the files.
using System.Security.Cryptography;
using System.Text;
using Policies;
using Policies.Reconciler.Compiled;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Waves;
using Policies.Rendering.Index;

const string Cluster = "ship-prod-1";
const int Namespaces = 5;
const int RolesOfEach = 6;

var (state, program, place, folder, version) = (args[0], args[1], args[2], args[3], args[4]);
var isLocal = place == "local";
var settings = new GitSettings { StateFolder = state, Program = program, StaleLock = TimeSpan.FromSeconds(1), LockWait = TimeSpan.FromSeconds(30) };
Directory.CreateDirectory(state);
IRepositories repositories = isLocal ? new LocalRepositories(folder, settings, TimeProvider.System) : new RemoteRepositories(settings);

var files = Enumerable.Range(0, Namespaces)
    .SelectMany(n => Enumerable.Range(0, RolesOfEach).Select(i => File($"n{n}/role-{i}.yaml", $"apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: r{i}\n  namespace: n{n}\n", new("rbac.authorization.k8s.io/v1", "Role", $"r{i}", $"n{n}"))))
    .ToList();
files.Insert(0, File("kustomization.yaml", $"apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n{string.Concat(files.Select(file => $"  - {file.Entry.Path}\n"))}", null));
var tree = CompiledTree.Of(files);
var line = new IndexedCluster(Cluster, ClusterIndex.PathOf(Cluster), "", tree.Digest, tree.Objects, null);
var index = new ClusterIndex
{
    Cluster = Cluster,
    Member = "Acme.Clusters.ShipProd1",
    Engine = Engine.Flux2,
    Repository = new(isLocal ? "https://git.example/none.git" : place, "main", "policies", "Policies Bot <policies@example.com>"),
    Digest = tree.Digest,
    Inventory = "",
};
var fleet = new CompiledFleet(new(FleetIndex.CurrentVersion, "Acme.Fleet", new([], new(AppliedKind.Time, "", "", []), 0, []), [], [], [line]), [new(line, index)], _ => tree);

var sync = new FleetSync(repositories, new AppliedByTime(), TimeProvider.System, TimeSpan.FromMilliseconds(200));
var result = await sync.RunAsync(fleet, new() { Revision = version, IsLocal = isLocal }, null, CancellationToken.None);
var report = result.Clusters[0];
await Console.Error.WriteLineAsync($"{report.Outcome}: {report.Reason}");
return report.Outcome is ClusterOutcome.Synced or ClusterOutcome.UpToDate ? 0 : 1;

CompiledFile File(string path, string text, ObjectIdentity? identity)
{
    var content = Encoding.UTF8.GetBytes($"# {version}\n{text}");
    return new(new(path, Convert.ToHexStringLower(SHA256.HashData(content)), "Acme.Definition", identity), content);
}
