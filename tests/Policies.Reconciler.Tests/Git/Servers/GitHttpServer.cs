using System.Globalization;
using System.Net;
using System.Text;
using CliWrap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Policies.Reconciler.Tests.Git.Servers;

/// <summary>Git's own server for smart HTTP (<c>git http-backend</c>) behind Kestrel on the loopback, which asks for a password and misbehaves on demand.</summary>
internal sealed class GitHttpServer : IAsyncDisposable
{
    public const string User = "bot";
    public const string Password = "s3cr3t/p@ss:w0rd";

    private readonly WebApplication server;
    private readonly string root;
    private readonly List<string> requests = [];

    private GitHttpServer(string root, WebApplication server) => (this.root, this.server) = (root, server);

    /// <summary>Whether it asks for the password.</summary>
    public bool AsksForPassword { get; set; }

    /// <summary>The status that it answers everything with; null where it serves.</summary>
    public HttpStatusCode? Status { get; set; }

    /// <summary>How it misbehaves.</summary>
    public HttpFault Fault { get; set; }

    /// <summary>The requests that misbehave; all of them where it is empty.</summary>
    public string OnlyAt { get; set; } = "";

    /// <summary>How often it misbehaves before it serves.</summary>
    public int Times { get; set; } = int.MaxValue;

    /// <summary>What was asked for, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    public static async Task<GitHttpServer> StartAsync(string root)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Limits.MaxRequestBodySize = null;
        });
        var application = builder.Build();
        var server = new GitHttpServer(root, application);
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        return server;
    }

    /// <summary>URL of a repository below the root, with user and password where asked for.</summary>
    public string UrlOf(string repository, bool withPassword = false)
    {
        var address = new Uri(server.Urls.Single());
        var user = withPassword ? $"{User}:{Uri.EscapeDataString(Password)}@" : "";
        return $"http://{user}{address.Authority}/{repository}";
    }

    public async ValueTask DisposeAsync()
    {
        // Those that hang are not waited for.
        using var soon = new CancellationTokenSource(TimeSpan.Zero);
        await server.StopAsync(soon.Token);
        await server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var asked = $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}";
        lock (requests)
        {
            requests.Add(asked);
        }

        var misbehaves = (Status is not null || Fault != HttpFault.None) && asked.Contains(OnlyAt, StringComparison.Ordinal) && Times-- > 0;
        if (misbehaves)
        {
            if (Status is { } status)
            {
                context.Response.StatusCode = (int)status;
                return;
            }

            switch (Fault)
            {
                case HttpFault.Hang:
                    await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                    return;
                case HttpFault.Reset:
                    context.Abort();
                    return;
                case HttpFault.ResetMidway:
                    context.Response.ContentLength = 100_000;
                    await context.Response.WriteAsync("001e# service=git-upload-pack\n0000");
                    await context.Response.Body.FlushAsync();
                    context.Abort();
                    return;
            }
        }

        if (AsksForPassword && context.Request.Headers.Authorization != $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))}")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"git\"";
            return;
        }

        await ServeAsync(context, isHeard: !misbehaves);
        if (misbehaves)
        {
            context.Abort();
        }
    }

    private async Task ServeAsync(HttpContext context, bool isHeard)
    {
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        var request = context.Request;
        await Cli.Wrap("git").WithArguments("http-backend")
            .WithEnvironmentVariables(new Dictionary<string, string?>
            {
                ["GIT_PROJECT_ROOT"] = root,
                ["GIT_HTTP_EXPORT_ALL"] = "1",
                ["PATH_INFO"] = Uri.UnescapeDataString(request.Path),
                ["QUERY_STRING"] = request.QueryString.Value?.TrimStart('?'),
                ["REQUEST_METHOD"] = request.Method,
                ["CONTENT_TYPE"] = request.ContentType,
                ["CONTENT_LENGTH"] = request.ContentLength?.ToString(CultureInfo.InvariantCulture),
                ["HTTP_CONTENT_ENCODING"] = request.Headers.ContentEncoding,
                ["GIT_PROTOCOL"] = request.Headers["Git-Protocol"],
                ["REMOTE_USER"] = User,
                ["REMOTE_ADDR"] = "127.0.0.1",
            })
            .WithStandardInputPipe(PipeSource.FromStream(request.Body))
            .WithStandardOutputPipe(isHeard ? PipeTarget.Create((output, cancellation) => RelayAsync(output, context.Response, cancellation)) : PipeTarget.Null)
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(context.RequestAborted);
    }

    // As CGI has it: headers, an empty line, the body.
    private static async Task RelayAsync(Stream output, HttpResponse response, CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await output.ReadAsync(one, cancellation) > 0)
        {
            if (one[0] != '\n')
            {
                line.Add(one[0]);
                continue;
            }

            var header = Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            line.Clear();
            if (header.Length == 0)
            {
                break;
            }

            var parts = header.Split(": ", 2);
            if (parts[0] == "Status")
            {
                response.StatusCode = int.Parse(parts[1].AsSpan(0, 3), CultureInfo.InvariantCulture);
            }
            else
            {
                response.Headers[parts[0]] = parts[1];
            }
        }

        await output.CopyToAsync(response.Body, cancellation);
    }
}
