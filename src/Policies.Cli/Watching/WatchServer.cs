using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using Policies.Reconciler.Watching;

namespace Policies.Cli.Watching;

/// <summary>Serves health and metrics of a watch over HTTP, and nothing else. It takes no setting from the environment.</summary>
internal sealed class WatchServer(WebApplication application) : IAsyncDisposable
{
    // Clusters times kinds, several times over.
    private const int MostSeries = 20_000;

    /// <summary>Where it listens.</summary>
    public string Address => application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts it.</summary>
    /// <exception cref="CommandFailure">It cannot listen there.</exception>
    public static async Task<WatchServer> StartAsync(IPEndPoint listen, WatchHealth health, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(listen));
        builder.Services.AddRoutingCore();
        builder.Services.AddHealthChecks().AddCheck("watch", health);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(FleetMeter.Name)
            .AddView(instrument => instrument.Name == FleetMeter.Duration
                ? new ExplicitBucketHistogramConfiguration { Boundaries = [1, 5, 15, 30, 60, 120, 300, 600, 1800] }
                : new MetricStreamConfiguration { CardinalityLimit = MostSeries })
            .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
        var application = builder.Build();
        application.UseRouting();
        application.MapPrometheusScrapingEndpoint();
        application.MapHealthChecks("/healthz");
        application.MapGet("/readyz", () => health.IsReady ? Results.Text("Ready") : Results.Text("No run has ended yet", statusCode: StatusCodes.Status503ServiceUnavailable));
        try
        {
            await application.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new CommandFailure(ExitCode.UnreadableInput, $"nothing can listen at {listen}: {e.Message}. Say another --listen");
        }

        return new(application);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }
}
