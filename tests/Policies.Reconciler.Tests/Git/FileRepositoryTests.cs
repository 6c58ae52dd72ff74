using Policies.Reconciler.Git;

namespace Policies.Reconciler.Tests.Git;

public sealed class FileRepositoryTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("file://")]
    [InlineData("")]
    public async Task Repository_in_a_folder_is_read_and_written(string scheme)
    {
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await RepositoryConversation.HoldAsync(new RemoteRepositories(Bench.Settings(scratch)), Bench.Target($"{scheme}{upstream.Folder}"), upstream);
    }
}
