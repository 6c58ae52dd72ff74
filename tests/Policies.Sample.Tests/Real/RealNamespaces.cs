using Policies.RealTools;

namespace Policies.Sample.Tests.Real;

/// <summary>Namespaces that are really made on the API server, since nothing can be tried in one that is not there; gone afterwards.</summary>
internal sealed class RealNamespaces : IAsyncDisposable
{
    private readonly RealApiServer server;
    private readonly IReadOnlyList<string> names;

    private RealNamespaces(RealApiServer server, IReadOnlyList<string> names) => (this.server, this.names) = (server, names);

    /// <summary>Makes those that the server lacks.</summary>
    public static async Task<RealNamespaces> MakeAsync(RealApiServer server, IEnumerable<string> wanted)
    {
        var there = await server.KubectlAsync(["get", "namespaces", "-o", "name"]);
        var missing = wanted.Except(there.Lines.Select(line => line["namespace/".Length..])).ToList();
        if (missing.Count > 0)
        {
            var made = await server.KubectlAsync(
                ["create", "-f", "-"],
                string.Join("---\n", missing.Select(name => $"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: {name}\n")));
            Assert.True(made.ExitCode == 0, made.Error);
        }

        return new(server, missing);
    }

    public async ValueTask DisposeAsync()
    {
        if (names.Count > 0)
        {
            var gone = await server.KubectlAsync(["delete", "namespace", .. names]);
            Assert.True(gone.ExitCode == 0, gone.Error);
        }
    }
}
