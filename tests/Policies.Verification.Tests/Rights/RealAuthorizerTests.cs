using System.Text;
using System.Text.Json;
using CsCheck;
using Policies.Manifests;
using Policies.RealTools;
using Policies.Verification.Rights;

namespace Policies.Verification.Tests.Rights;

public sealed class RealAuthorizerTests(RealApiServer server) : IClassFixture<RealApiServer>
{
    private const int Questions = 5000;

    [SkippableFact]
    public async Task Each_answer_is_that_of_the_API_server()
    {
        await ClearAsync();
        try
        {
            var yaml = RandomAccess.Manifests.Single();
            var applied = await server.KubectlAsync(["create", "-f", "-"], yaml);
            Assert.True(applied.ExitCode == 0, applied.Error);
            await GatheredAsync();

            var model = RightsModel.Of(ManifestReader.ReadText(yaml, "random.yaml").Manifests);
            var requests = RandomAccess.Request.Array[Questions].Single();
            var answers = await ReviewAsync(requests);
            var wrong = requests.Zip(answers).Where(pair => model.Decide(pair.First).IsAllowed != pair.Second).ToList();

            Assert.True(wrong.Count == 0, wrong.Count == 0 ? "" : $"{wrong.Count} of {Questions}, such as {wrong[0].First} by {wrong[0].First.User} ({string.Join(",", wrong[0].First.Groups)}): the server says {wrong[0].Second}, we say {model.Decide(wrong[0].First).Reason}, of\n{yaml}");
            Assert.InRange(answers.Count(allowed => allowed), Questions / 50, Questions - (Questions / 50));
        }
        finally
        {
            await ClearAsync();
        }
    }

    private Task<ToolOutput> ClearAsync() => server.KubectlAsync(
        ["delete", "--timeout=120s", "--ignore-not-found", "-l", "policies-rights=test", "-A", "namespaces,clusterroles.rbac.authorization.k8s.io,clusterrolebindings.rbac.authorization.k8s.io,roles.rbac.authorization.k8s.io,rolebindings.rbac.authorization.k8s.io"]);

    // The controller fills the roles that gather after they are made, and the authorizer hears of it a little later.
    private async Task GatheredAsync()
    {
        var last = "";
        for (var tries = 0; tries < 30; tries++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            var now = (await server.KubectlAsync(["get", "clusterroles", "policies-rights-r20", "policies-rights-r21", "-o", "jsonpath={.items[*].rules}"])).Output;
            if (now == last && tries > 2)
            {
                return;
            }

            last = now;
        }
    }

    private async Task<IReadOnlyList<bool>> ReviewAsync(AccessRequest[] requests)
    {
        var answers = new List<bool>();
        foreach (var part in requests.Chunk(1000))
        {
            var reviews = new StringBuilder();
            foreach (var request in part)
            {
                reviews.Append("---\n").Append(Review(request)).Append('\n');
            }

            var run = await server.KubectlAsync(["create", "--validate=false", "-o", "jsonpath={.status.allowed}{\"\\n\"}", "-f", "-"], reviews.ToString());
            Assert.True(run.ExitCode == 0, run.Error);
            answers.AddRange(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line == "true"));
        }

        Assert.Equal(requests.Length, answers.Count);
        return answers;
    }

    private static string Review(AccessRequest request) => JsonSerializer.Serialize(new
    {
        apiVersion = "authorization.k8s.io/v1",
        kind = "SubjectAccessReview",
        spec = request.NonResourceUrl is { } url
            ? (object)new { user = request.User, groups = request.Groups, nonResourceAttributes = new { verb = request.Verb, path = url } }
            : new
            {
                user = request.User,
                groups = request.Groups,
                resourceAttributes = new { verb = request.Verb, group = request.ApiGroup, resource = request.Resource, subresource = request.Subresource, name = request.Name, @namespace = request.Namespace },
            },
    });
}
