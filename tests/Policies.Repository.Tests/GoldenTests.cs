using Policies.GoldenFiles;

namespace Policies.Repository.Tests;

public sealed class GoldenTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("golden");

    private string Verified => Path.Combine(folder.FullName, "a.verified.txt");

    private string Received => Path.Combine(folder.FullName, "a.received.txt");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Missing_file_fails_and_leaves_what_came()
    {
        var mismatch = Assert.Throws<GoldenMismatchException>(() => Golden.Verify("text\n", Verified, Received, accept: false));

        Assert.Contains(Verified, mismatch.Message, StringComparison.Ordinal);
        Assert.Equal("text\n", File.ReadAllText(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void Difference_fails_and_names_the_line()
    {
        File.WriteAllText(Verified, "same\nold\n");

        var mismatch = Assert.Throws<GoldenMismatchException>(() => Golden.Verify("same\nnew\n", Verified, Received, accept: false));

        Assert.Contains("differs from line 2", mismatch.Message, StringComparison.Ordinal);
        Assert.Equal("same\nold\n", File.ReadAllText(Verified));
    }

    [Fact]
    public void Line_ends_count()
    {
        File.WriteAllText(Verified, "line\r\n");

        Assert.Throws<GoldenMismatchException>(() => Golden.Verify("line\n", Verified, Received, accept: false));
    }

    [Fact]
    public void Equal_text_passes_and_clears_what_an_earlier_run_left()
    {
        File.WriteAllText(Verified, "text\n");
        File.WriteAllText(Received, "old\n");

        Golden.Verify("text\n", Verified, Received, accept: false);

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void Accepting_rewrites()
    {
        File.WriteAllText(Verified, "old\n");

        Golden.Verify("new\n", Verified, Received, accept: true);

        Assert.Equal("new\n", File.ReadAllText(Verified));
    }
}
