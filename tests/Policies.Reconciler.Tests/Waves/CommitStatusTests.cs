using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Waves;

/// <summary>The status of a commit as a source of truth, at each kind of host.</summary>
public sealed class CommitStatusTests : IDisposable
{
    private const string Token = "a-token-of-nobody";
    private const string GitHub = """{"state":"success","statuses":[{"context":"ci","state":"failure","updated_at":"2026-11-24T08:00:00Z"},{"context":"kustomization/policies/1a2b3c4d","state":"success","updated_at":"2026-11-24T09:30:00Z"}]}""";
    private const string GitLab = """[{"name":"kustomization/policies/1a2b3c4d","status":"success","created_at":"2026-11-24T09:00:00.000Z","finished_at":"2026-11-24T09:30:00.000Z"}]""";
    private const string Gitea = """{"state":"success","statuses":[{"context":"kustomization/policies/1a2b3c4d","status":"success","updated_at":"2026-11-24T09:30:00Z"}]}""";

    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData(GitHost.GitHub, GitHub, "/api/v3/repos/clusters/east/commits/c1/status?per_page=100")]
    [InlineData(GitHost.GitLab, GitLab, "/api/v4/projects/clusters%2Feast/repository/commits/c1/statuses?per_page=100")]
    [InlineData(GitHost.Gitea, Gitea, "/api/v1/repos/clusters/east/commits/c1/status?limit=100")]
    public async Task Success_of_the_context_is_applied_since_then(GitHost host, string body, string path)
    {
        await using var server = await AnsweringServer.StartAsync(_ => (200, body));
        var answer = await AskAsync(server, host, "c1");
        Assert.Equal(new AppliedAnswer(true, new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero)), answer);
        Assert.Equal([$"{path} Bearer {Token}"], server.Asked);
    }

    [Theory]
    [InlineData("pending", false)]
    [InlineData("error", true)]
    [InlineData("failure", true)]
    public async Task Anything_but_success_is_not_applied(string state, bool isSaid)
    {
        await using var server = await AnsweringServer.StartAsync(_ => (200, GitHub.Replace("\"success\",\"upd", $"\"{state}\",\"upd", StringComparison.Ordinal)));
        var answer = await AskAsync(server, GitHost.GitHub, "c1");
        Assert.False(answer.IsApplied);
        Assert.Equal(isSaid ? $"the status 'kustomization/policies/1a2b3c4d' of c1 is {state}" : null, answer.Fault);
    }

    [Fact]
    public async Task Later_commit_that_is_not_judged_yet_leaves_ours_applied()
    {
        await using var server = await AnsweringServer.StartAsync(asked => (200, asked.Contains("/c1/", StringComparison.Ordinal) ? GitHub : """{"statuses":[]}"""));
        Assert.True((await AskAsync(server, GitHost.GitHub, "c2", "c1")).IsApplied);
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task Context_of_others_says_nothing()
    {
        await using var server = await AnsweringServer.StartAsync(_ => (200, GitHub));
        Assert.Equal(new AppliedAnswer(false), await Source(server, GitHost.GitHub, "argocd/{cluster}").AskAsync("east", ["c1"], null, CancellationToken.None));
    }

    [Fact]
    public async Task Host_that_stumbles_is_asked_again()
    {
        var asked = 0;
        await using var server = await AnsweringServer.StartAsync(_ => ++asked < 3 ? (503, "") : (200, GitHub));
        Assert.True((await AskAsync(server, GitHost.GitHub, "c1")).IsApplied);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task Host_that_refuses_is_asked_once_and_the_variable_is_named_but_not_what_it_holds(int status)
    {
        await using var server = await AnsweringServer.StartAsync(_ => (status, Token));
        var answer = await AskAsync(server, GitHost.GitLab, "c1");
        Assert.Equal($"{server.Root} does not show statuses of 'clusters/east' (HTTP {status}); put a token that may read them into GITLAB_TOKEN", answer.Fault);
        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    [InlineData(200, "[1]")]
    [InlineData(500, "")]
    public async Task What_is_no_answer_is_not_applied_and_said(int status, string body)
    {
        await using var server = await AnsweringServer.StartAsync(_ => (status, body));
        var answer = await AskAsync(server, GitHost.GitHub, "c1");
        Assert.False(answer.IsApplied);
        Assert.StartsWith($"{server.Root} gives no answer: ", answer.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, answer.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://github.com/acme/east.git", "https://api.github.com/repos/acme/east/commits/c1/status?per_page=100", "GITHUB_TOKEN")]
    [InlineData("git@github.com:acme/east.git", "https://api.github.com/repos/acme/east/commits/c1/status?per_page=100", "GITHUB_TOKEN")]
    [InlineData("ssh://git@ssh.github.com:443/acme/east.git", "https://api.github.com/repos/acme/east/commits/c1/status?per_page=100", "GITHUB_TOKEN")]
    [InlineData("https://ann:secret@gitlab.acme.example:8443/teams/platform/east", "https://gitlab.acme.example:8443/api/v4/projects/teams%2Fplatform%2Feast/repository/commits/c1/statuses?per_page=100", "GITLAB_TOKEN")]
    [InlineData("ssh://git@gitlab.com/acme/east.git", "https://gitlab.com/api/v4/projects/acme%2Feast/repository/commits/c1/statuses?per_page=100", "GITLAB_TOKEN")]
    [InlineData("https://codeberg.org/acme/east", "https://codeberg.org/api/v1/repos/acme/east/commits/c1/status?limit=100", "GITEA_TOKEN")]
    public void Host_is_told_by_its_name(string url, string expected, string variable)
    {
        var statuses = CommitStatuses.Of(url, null);
        Assert.Equal((expected, variable), (statuses?.At("c1").AbsoluteUri, statuses?.TokenVariable));
    }

    [Theory]
    [InlineData("https://git.acme.example/clusters/east.git")]
    [InlineData("file:///srv/git/east.git")]
    [InlineData("/srv/git/east.git")]
    public async Task Host_that_is_not_known_is_said(string url)
    {
        var source = new AppliedByCommitStatus(http, null, "flux", new Dictionary<string, string> { ["east"] = url }, _ => Token);
        var answer = await source.AskAsync("east", ["c1"], null, CancellationToken.None);
        Assert.Contains("is not known", answer.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://gitlab.acme.example/a/b", false)]
    [InlineData("https://gitlab.acme.example/a/b", true)]
    [InlineData("http://127.0.0.1:8080/a/b", true)]
    public void Token_goes_only_where_nobody_listens(string url, bool may) => Assert.Equal(may, CommitStatuses.Of(url, GitHost.GitLab)!.IsConfidential);

    private Task<AppliedAnswer> AskAsync(AnsweringServer server, GitHost host, params string[] commits) =>
        Source(server, host, "kustomization/policies/*").AskAsync("east", commits, null, CancellationToken.None);

    private AppliedByCommitStatus Source(AnsweringServer server, GitHost host, string context) =>
        new(http, host, context, new Dictionary<string, string> { ["east"] = $"{server.Root}/clusters/east.git" }, name => name == $"{host.ToString().ToUpperInvariant()}_TOKEN" ? Token : null);
}
