using Policies.GoldenFiles;

namespace Policies.Cli.Tests.Commands;

public sealed class RightsCommandsTests
{
    private const string Shop = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: shop}
        rules:
          - {apiGroups: [""], resources: [pods, pods/log], verbs: [get, list]}
          - {apiGroups: [apps], resources: [deployments], resourceNames: [api], verbs: [patch]}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: readers, namespace: shop}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
        subjects:
          - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: developers}
          - {kind: ServiceAccount, name: robot}
        """;

    private const string Questions = """
        {"user": "anna", "groups": ["developers"], "verb": "get", "resource": "pods", "subresource": "log", "namespace": "shop"}
        {"user": "anna", "groups": ["developers"], "verb": "patch", "apiGroup": "apps", "resource": "deployments", "name": "web", "namespace": "shop"}
        {"user": "system:serviceaccount:shop:robot", "verb": "list", "resource": "pods", "namespace": "shop"}
        {"user": "anna", "groups": ["system:authenticated"], "verb": "get", "nonResourceURL": "/version"}
        """;

    [Fact]
    public async Task Questions_of_a_file_are_answered_in_their_order()
    {
        using var folder = new TemporaryFolder().With("m/shop.yaml", Shop).With("questions", Questions);
        var run = await CommandOfOurs.RunAsync("can-i", "--queries", Path.Combine(folder.Path, "questions"), Path.Combine(folder.Path, "m"));
        Golden.Verify(run.StandardOutput, "txt");
        Assert.Equal((0, ""), (run.ExitCode, run.StandardError));
    }

    [Fact]
    public async Task One_question_is_answered_with_the_reason()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var yes = await CommandOfOurs.RunAsync("can-i", folder.Path, "patch", "deployments/api", "-n", "shop", "--as-group", "developers");
        Assert.Equal((0, "yes: RoleBinding 'shop/readers' (shop.yaml:8) gives Role 'shop/reader' to Group 'developers': patch deployments of apps named api (shop.yaml:6)\n"), (yes.ExitCode, yes.StandardOutput));
        var no = await CommandOfOurs.RunAsync("can-i", folder.Path, "delete", "pods", "-n", "shop", "--as", "anna");
        Assert.Equal((1, "no: no binding gives a rule that allows it\n"), (no.ExitCode, no.StandardOutput));
    }

    [Fact]
    public async Task What_an_account_may_do_is_listed_with_its_groups()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var run = await CommandOfOurs.RunAsync("can-i", folder.Path, "--list", "--as", "system:serviceaccount:shop:robot");
        Golden.Verify(run.StandardOutput, "txt");
    }

    [Fact]
    public async Task Who_can_says_who()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var run = await CommandOfOurs.RunAsync("who-can", folder.Path, "patch", "deployments/api", "-n", "shop");
        Golden.Verify(run.StandardOutput, "txt");
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("{\"user\": \"anna\", \"verb\": \"get\"}", "questions(1): this is no query: it names neither a 'resource' nor a 'nonResourceURL'")]
    [InlineData("{\"user\": \"anna\", \"verb\": \"get\", \"resource\": \"pods\", \"nmespace\": \"shop\"}", "nmespace")]
    [InlineData("{\"verb\": \"get\", \"resource\": \"pods\"}", "neither 'user' nor 'groups'")]
    [InlineData("get pods", "questions(1)")]
    [InlineData("{\"user\": \"anna\", \"verb\": \"get\", \"resource\": [\"pods\"]}", "'resource' is no text")]
    [InlineData("{\"user\": \"anna\", \"groups\": \"dev\", \"verb\": \"get\", \"resource\": \"pods\"}", "'groups' is no list of texts")]
    [InlineData("{\"user\": \"anna\", \"user\": \"bob\", \"verb\": \"get\", \"resource\": \"pods\"}", "'user' stands twice")]
    [InlineData("{\"user\": \"anna\", \"verb\": \"get\", \"resource\": \"pods\"} {}", "questions(1): this is no query")]
    [InlineData("{\"user\": \"anna\", \"verb\": \"get\", \"resource\": \"pods\"", "questions(1): this is no query")]
    [InlineData("\n[]", "questions(2): this is no query: a query is a JSON object")]
    public async Task What_is_no_question_is_said_with_its_line(string question, string words)
    {
        using var folder = new TemporaryFolder().With("m/shop.yaml", Shop).With("questions", question);
        var run = await CommandOfOurs.RunAsync("can-i", "--queries", Path.Combine(folder.Path, "questions"), Path.Combine(folder.Path, "m"));
        Assert.Equal((65, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains(words, run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_before_a_faulty_line_are_given()
    {
        using var folder = new TemporaryFolder().With("m/shop.yaml", Shop).With("questions", Questions.Split('\n')[0] + "\r\n\nnonsense\n");
        var run = await CommandOfOurs.RunAsync("can-i", "--queries", Path.Combine(folder.Path, "questions"), Path.Combine(folder.Path, "m"));
        Assert.Equal(65, run.ExitCode);
        Assert.StartsWith("{\"allowed\": true, ", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("questions(3)", run.StandardError, StringComparison.Ordinal);
    }

    // What was asked may not be what was meant.
    [Theory]
    [InlineData("no binding of the input names 'bob'", "get", "pods", "-n", "shop", "--as", "bob")]
    [InlineData("Kubernetes has no resource 'pod'", "get", "pod", "-n", "shop", "--as-group", "developers")]
    [InlineData("Kubernetes has no resource 'pods' in 'apps'", "get", "pods.apps", "-n", "shop", "--as-group", "developers")]
    public async Task Doubtful_questions_are_answered_with_a_warning(string doubt, params string[] words)
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var run = await CommandOfOurs.RunAsync(["can-i", folder.Path, .. words]);
        Assert.Contains($"warning: {doubt}", run.StandardError, StringComparison.Ordinal);
    }

    // As the API server reads a path: a namespace lies in itself, a node in none.
    [Theory]
    [InlineData(0, "get", "namespaces/shop")]
    [InlineData(1, "get", "namespaces/other")]
    [InlineData(1, "get", "nodes/a", "-n", "shop")]
    public async Task Resources_of_the_cluster_are_asked_for_where_they_are(int exitCode, params string[] words)
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop.Replace("[pods, pods/log]", "[namespaces, nodes]", StringComparison.Ordinal));
        Assert.Equal(exitCode, (await CommandOfOurs.RunAsync(["can-i", folder.Path, .. words, "--as-group", "developers"])).ExitCode);
    }

    [Fact]
    public async Task What_an_API_server_refuses_is_said_and_gives_nothing()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop.Replace("verbs: [patch]", "verbs: []", StringComparison.Ordinal));
        var run = await CommandOfOurs.RunAsync("can-i", folder.Path, "get", "pods", "-n", "shop", "--as-group", "developers");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("shop.yaml(6): Role 'shop/reader' is invalid: rules[1].verbs: Required value: verbs must contain at least one value; an API server refuses it, so it gives nothing", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("names Role 'shop/reader', which does not exist", run.StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can-i", "get", "pods")]
    [InlineData("can-i", "--list")]
    [InlineData("who-can")]
    [InlineData("who-can", "get")]
    public async Task A_question_without_a_subject_is_wrong_usage(string command, params string[] words)
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        Assert.Equal(64, (await CommandOfOurs.RunAsync([command, folder.Path, .. words])).ExitCode);
    }
}
