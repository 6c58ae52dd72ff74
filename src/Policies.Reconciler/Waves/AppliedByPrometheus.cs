using System.Globalization;
using System.Text.Json;
using Policies.Reconciler.Git;

namespace Policies.Reconciler.Waves;

/// <summary>A query over the agent's metrics that has a result as long as the commit is applied.</summary>
public sealed class AppliedByPrometheus(HttpClient http, string url, string query, TimeProvider time) : IAppliedSource
{
    // Prometheus gives no more than 11,000 points; a soak need not be known to the second.
    private const int MostPoints = 1000;
    private const long ShortestStep = 15;

    /// <inheritdoc/>
    public bool IsByTime => false;

    /// <inheritdoc/>
    public async Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, DateTimeOffset? pushed, CancellationToken cancellation)
    {
        try
        {
            foreach (var commit in commits)
            {
                var filled = Uri.EscapeDataString(Placeholders.Fill(query, cluster, commit));
                using var answer = await AskAsync($"query?query={filled}", cancellation).ConfigureAwait(false);
                if (Result(answer).GetArrayLength() > 0)
                {
                    return new(true, pushed is { } from ? await SinceAsync(filled, from, cancellation).ConfigureAwait(false) : null);
                }
            }

            return new(false);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new(false, Fault: $"Prometheus gives no answer: {Redaction.Of(e.Message)}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(false, Fault: "Prometheus gives no answer in time");
        }
    }

    // Its own history tells since when there was a result without a break, so that a soak goes on with whichever machine asks.
    private async Task<DateTimeOffset?> SinceAsync(string filled, DateTimeOffset from, CancellationToken cancellation)
    {
        var (start, end) = (from.ToUnixTimeSeconds(), time.GetUtcNow().ToUnixTimeSeconds());
        var step = Math.Max(ShortestStep, (end - start) / MostPoints);
        if (end <= start)
        {
            return null;
        }

        using var answer = await AskAsync(string.Create(CultureInfo.InvariantCulture, $"query_range?query={filled}&start={start}&end={end}&step={step}"), cancellation).ConfigureAwait(false);
        var times = Result(answer).EnumerateArray().SelectMany(series => series.GetProperty("values").EnumerateArray()).Select(value => (long)value[0].GetDouble()).ToHashSet();
        var at = start + ((end - start) / step * step);
        long? since = null;
        while (at >= start && times.Contains(at))
        {
            (since, at) = (at, at - step);
        }

        return since is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    private Task<JsonDocument> AskAsync(string question, CancellationToken cancellation) =>
        JsonAnswers.GetAsync(http, () => new(HttpMethod.Get, $"{url.TrimEnd('/')}/api/v1/{question}"), cancellation);

    private static JsonElement Result(JsonDocument answer) => answer.RootElement.GetProperty("data").GetProperty("result");
}
