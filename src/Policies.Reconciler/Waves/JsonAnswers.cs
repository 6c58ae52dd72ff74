using System.Net;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace Policies.Reconciler.Waves;

/// <summary>Asks a server for JSON, and again where it may answer in a moment.</summary>
internal static class JsonAnswers
{
    private static readonly ResiliencePipeline Again = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(MayPass),
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    /// <summary>The answer to what a request asks.</summary>
    /// <exception cref="HttpRequestException">There is none.</exception>
    /// <exception cref="JsonException">It is something else.</exception>
    public static async Task<JsonDocument> GetAsync(HttpClient http, Func<HttpRequestMessage> ask, CancellationToken cancellation) =>
        await Again.ExecuteAsync(
            async end =>
            {
                using var request = ask();
                using var answer = await http.SendAsync(request, end).ConfigureAwait(false);
                answer.EnsureSuccessStatusCode();
                return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(end).ConfigureAwait(false));
            },
            cancellation).ConfigureAwait(false);

    private static bool MayPass(HttpRequestException failure) =>
        failure.StatusCode is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}
