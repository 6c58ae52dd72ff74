using System.Globalization;
using System.Text.Json;

namespace Policies.Reconciler.Waves;

/// <summary>A query over the agent's metrics that has a result once the commit is applied.</summary>
public sealed class AppliedByPrometheus(HttpClient http, string url, string query) : IAppliedSource
{
    /// <inheritdoc/>
    public bool IsByTime => false;

    /// <inheritdoc/>
    public async Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, CancellationToken cancellation)
    {
        try
        {
            foreach (var commit in commits)
            {
                var filled = Placeholders.Fill(query, cluster, commit);
                var asked = new Uri(string.Create(CultureInfo.InvariantCulture, $"{url.TrimEnd('/')}/api/v1/query?query={Uri.EscapeDataString(filled)}"));
                using var answer = JsonDocument.Parse(await http.GetStringAsync(asked, cancellation).ConfigureAwait(false));
                if (answer.RootElement.GetProperty("data").GetProperty("result").GetArrayLength() > 0)
                {
                    return new(true);
                }
            }

            return new(false);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            return new(false, Fault: $"Prometheus gives no answer: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(false, Fault: "Prometheus gives no answer in time");
        }
    }
}
