using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Policies.Reconciler.Tests.Waves;

/// <summary>A server on this machine that answers as a test says, and keeps what it was asked.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private AnsweringServer(WebApplication application) => this.application = application;

    public string Root => application.Urls.First();

    /// <summary>Paths with queries, and the header of authorization after a space.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public static async Task<AnsweringServer> StartAsync(Func<string, (int Status, string Body)> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        var server = new AnsweringServer(application);
        application.Run(async context =>
        {
            var asked = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            server.Asked.Enqueue($"{asked} {context.Request.Headers.Authorization}");
            var (status, body) = answer(asked);
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body);
        });
        await application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
