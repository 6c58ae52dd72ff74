using Policies.Reconciler.Git;

namespace Policies.Reconciler.Tests.Git;

public sealed class RefFilesTests : IDisposable
{
    private const string Branch = "refs/heads/main";
    private static readonly string One = new('1', 40);
    private static readonly string Two = new('2', 40);
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Single_file_counts_before_the_packed_list()
    {
        Put("packed-refs", $"# pack-refs with: peeled fully-peeled sorted \n{Two} refs/heads/main\n^{One}\n");
        Assert.Equal((true, Two), Read());
        Put(Branch, $"{One}\n");
        Assert.Equal((true, One), Read());
    }

    [Fact]
    public void Branch_that_is_nowhere_is_not_there()
    {
        Assert.Equal((true, null), Read());
        Put("packed-refs", $"{Two} refs/heads/other/main\n{Two} refs/heads/xmain\n");
        Assert.Equal((true, null), Read());
    }

    [Theory]
    [InlineData(Branch, "ref: refs/heads/other\n")]
    [InlineData(Branch, "")]
    [InlineData("reftable/tables.list", "")]
    [InlineData("refs/heads/main/x", "1111111111111111111111111111111111111111\n")]
    [InlineData("packed-refs", "nonsense refs/heads/main\n")]
    public void What_only_git_can_say_is_left_to_git(string path, string content)
    {
        Put(path, content);
        Assert.False(Read().IsSaid);
    }

    private (bool IsSaid, string? Commit) Read() => (RefFiles.TryRead(scratch.Folder, Branch, out var commit), commit?.ToString());

    private void Put(string path, string content)
    {
        var file = scratch.Path(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
