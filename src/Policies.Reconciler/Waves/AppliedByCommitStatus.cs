using System.IO.Enumeration;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Policies.Reconciler.Git;

namespace Policies.Reconciler.Waves;

/// <summary>A status of the commit at its Git host, as Flux's notification-controller and others write it.</summary>
/// <param name="http">Asks.</param>
/// <param name="host">What kind of host it is; null where its name tells.</param>
/// <param name="context">The status's context; <c>*</c> stands for anything.</param>
/// <param name="urls">The repository's URL, by cluster.</param>
/// <param name="tokens">A token by the name of its variable; null where there is none.</param>
public sealed class AppliedByCommitStatus(HttpClient http, GitHost? host, string context, IReadOnlyDictionary<string, string> urls, Func<string, string?> tokens) : IAppliedSource
{
    private static readonly ProductInfoHeaderValue Us = new("policies", null);

    /// <inheritdoc/>
    public bool IsByTime => false;

    /// <inheritdoc/>
    public async Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, DateTimeOffset? pushed, CancellationToken cancellation)
    {
        if (!urls.TryGetValue(cluster, out var url) || CommitStatuses.Of(url, host) is not { } statuses)
        {
            return new(false, Fault: $"what Git host keeps '{(url is null ? cluster : Redaction.Of(url))}' is not known; say Applied.ByCommitStatus(context, GitHost.GitLab), or which it is, in the fleet's Rollout");
        }

        try
        {
            foreach (var commit in commits)
            {
                using var answer = await JsonAnswers.GetAsync(http, () => Request(statuses, commit), cancellation).ConfigureAwait(false);
                var said = statuses.Read(answer.RootElement).Where(status => FileSystemName.MatchesSimpleExpression(Placeholders.Fill(context, cluster, commit), status.Context, ignoreCase: false)).ToList();
                if (said.Find(status => status.IsFailure) is { } failure)
                {
                    return new(false, Fault: $"the status '{failure.Context}' of {commit[..Math.Min(12, commit.Length)]} is {failure.State}");
                }

                if (said.Count > 0 && said.TrueForAll(status => status.IsSuccess))
                {
                    return new(true, said.Max(status => status.At));
                }
            }

            return new(false);
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return new(false, Fault: FormattableString.Invariant($"{statuses.Root} does not show statuses of '{statuses.Repository}' (HTTP {(int)e.StatusCode}); put a token that may read them into {statuses.TokenVariable}"));
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(false, Fault: $"{statuses.Root} gives no answer: {Redaction.Of(e.Message)}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(false, Fault: $"{statuses.Root} gives no answer in time");
        }
    }

    // An Authorization header is what HttpClient drops where an answer leads elsewhere.
    private HttpRequestMessage Request(CommitStatuses statuses, string commit)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, statuses.At(commit));
        request.Headers.UserAgent.Add(Us);
        if (statuses.IsConfidential && tokens(statuses.TokenVariable)?.Trim() is { Length: > 0 } token)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        return request;
    }
}
