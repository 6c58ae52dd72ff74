using Policies.Manifests;
using Policies.Verification.Connections;
using Policies.Verification.Connections.Formats;
using Policies.Verification.Network;

namespace Policies.Verification.Tests.Connections;

public sealed class ConnectionConformanceTests
{
    public static TheoryData<string?> Cases => [.. Conformance.Cases("connections").Select(one => (string?)one[0])];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Connections_are_those_of_the_case(string? name)
    {
        Skip.If(name is null, "The cases of connections are not here; POLICIES_CONFORMANCE names their folder.");
        var folder = Path.Combine(Conformance.Folder("connections")!, name);
        var read = ManifestReader.Read(Path.Combine(folder, "manifests"));
        var written = new StringWriter();

        ConnectionText.Write(written, new(new ConnectionAnalysis(NetworkModel.Read(read.Manifests)).Connections()));

        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected.txt")).TrimEnd(), written.ToString().TrimEnd());
    }
}
