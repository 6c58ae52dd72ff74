using Policies.Reconciler.Git;

namespace Policies.Reconciler.Tests.Git;

public sealed class RepositoryUrlTests
{
    [Theory]
    [InlineData("https://git.example/clusters/a.git")]
    [InlineData("http://127.0.0.1:8080/a.git")]
    [InlineData("ssh://git@git.example:2222/a.git")]
    [InlineData("git@git.example:clusters/a.git")]
    [InlineData("file:///srv/git/a.git")]
    [InlineData("/srv/git/a.git")]
    public void Url_without_a_credential_is_shown_as_it_is(string url) => Assert.Equal(url, RepositoryUrl.Parse(url).ToString());

    [Theory]
    [InlineData("https://bot:s3cr3t-word@git.example/a.git", "https://***@git.example/a.git")]
    [InlineData("https://s3cr3t-word@git.example/a.git", "https://***@git.example/a.git")]
    [InlineData("https://bot:s3cr3t@word@git.example/a.git", "https://***@git.example/a.git")]
    [InlineData("ssh://git:s3cr3t-word@git.example/a.git", "ssh://***@git.example/a.git")]
    [InlineData("https://git.example/a.git?private_token=s3cr3t-word", "https://git.example/a.git?private_token=***")]
    public void Credential_in_a_url_is_never_shown(string url, string shown) => Assert.Equal(shown, RepositoryUrl.Parse(url).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("--upload-pack=touch /tmp/x")]
    [InlineData("-oProxyCommand=x")]
    [InlineData("ext::sh -c true")]
    [InlineData("ext::sh")]
    [InlineData("fd::17")]
    [InlineData("EXT::sh")]
    [InlineData("::sh")]
    [InlineData("ssh://-oProxyCommand=x/a")]
    [InlineData("ssh://git@-oProxyCommand=x/a")]
    [InlineData("-oProxyCommand=x:a")]
    [InlineData("git@-oProxyCommand=x:a")]
    [InlineData("git@host:-x")]
    [InlineData("git://git.example/a.git")]
    [InlineData("ftp://git.example/a.git")]
    [InlineData("file://host/a.git")]
    [InlineData("https:///a.git")]
    [InlineData("relative/path")]
    [InlineData("../a.git")]
    [InlineData("https://git.example/a\n.git")]
    public void Url_that_could_run_something_is_refused(string url)
    {
        var refused = Assert.Throws<GitException>(() => RepositoryUrl.Parse(url));
        Assert.Equal(FailureKind.GiveUp, refused.Kind);
    }

    [Fact]
    public void Refusal_shows_no_credential() =>
        Assert.DoesNotContain("s3cr3t", Assert.Throws<GitException>(() => RepositoryUrl.Parse("ftp://bot:s3cr3t@git.example/a.git")).Message, StringComparison.Ordinal);
}
