using System.Globalization;
using System.Text;
using System.Threading.Channels;
using CliWrap;

namespace Policies.Reconciler.Git;

/// <summary>Reads objects of one repository by one long run of <c>git cat-file --batch</c>.</summary>
internal sealed class ObjectReader : IAsyncDisposable
{
    private readonly Channel<Question> toWrite = Channel.CreateUnbounded<Question>(new() { SingleReader = true });
    private readonly Channel<Question> toRead = Channel.CreateUnbounded<Question>(new() { SingleReader = true });
    private readonly CancellationTokenSource end = new();
    private readonly int mostBytes;
    private readonly TimeSpan patience;
    private readonly Task<GitResult> run;

    public ObjectReader(GitProgram git, string folder)
    {
        mostBytes = git.Settings.MostFileBytes;
        patience = git.Settings.LocalLimit;
        run = RunAsync(git, folder);
    }

    /// <summary>The objects of some names, in their order; null for one that is not here.</summary>
    /// <exception cref="GitException">One is larger than what is read, or git fails.</exception>
    public async Task<IReadOnlyList<GitObject?>> ReadAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var questions = names.Select(name => new Question(name)).ToList();
        foreach (var question in questions)
        {
            if (!toWrite.Writer.TryWrite(question))
            {
                throw new GitException(FailureKind.TryAgain, "git cat-file has ended before everything was read.");
            }
        }

        var answers = new GitObject?[questions.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = await AnswerAsync(questions[i], cancellation).ConfigureAwait(false);
        }

        return answers;
    }

    /// <summary>The object of a name; null where it is not here.</summary>
    public async Task<GitObject?> ReadAsync(string name, CancellationToken cancellation) => (await ReadAsync([name], cancellation).ConfigureAwait(false))[0];

    public async ValueTask DisposeAsync()
    {
        toWrite.Writer.TryComplete();
        try
        {
            // At the end of its input it ends by itself.
            await run.WaitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is GitException or TimeoutException or OperationCanceledException)
        {
            await end.CancelAsync().ConfigureAwait(false);
        }

        end.Dispose();
    }

    private async Task<GitObject?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        try
        {
            return await question.Answer.Task.WaitAsync(patience, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new GitException(FailureKind.TryAgain, $"git cat-file has not answered for {patience.TotalSeconds:0.#} s.");
        }
    }

    private async Task<GitResult> RunAsync(GitProgram git, string folder)
    {
        var call = new GitCall("cat-file", "--batch")
        {
            Folder = folder,
            Input = PipeSource.Create(AskAsync),
            Output = PipeTarget.Create(AnswerAsync),
            Limit = Timeout.InfiniteTimeSpan,
        };
        Exception? fault = null;
        try
        {
            var result = await git.RunAsync(call, end.Token).ConfigureAwait(false);
            fault = GitProgram.Failure(call, result);
            return result;
        }
        catch (Exception e)
        {
            fault = e;
            throw;
        }
        finally
        {
            toWrite.Writer.TryComplete();
            while (toRead.Reader.TryRead(out var open) || toWrite.Reader.TryRead(out open))
            {
                open.Answer.TrySetException(fault!);
            }
        }
    }

    private async Task AskAsync(Stream input, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        while (await toWrite.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            text.Clear();
            while (toWrite.Reader.TryRead(out var question))
            {
                toRead.Writer.TryWrite(question);
                text.Append(question.Name).Append('\n');
            }

            await input.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation).ConfigureAwait(false);
            await input.FlushAsync(cancellation).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(Stream output, CancellationToken cancellation)
    {
        var reader = new BatchOutput(output);
        while (await reader.LineAsync(cancellation).ConfigureAwait(false) is { } header)
        {
            // A question is noted before it is written, so that its answer finds it.
            if (!toRead.Reader.TryRead(out var question))
            {
                throw new GitException($"git cat-file answers what nobody asked: {header}");
            }

            try
            {
                question.Answer.TrySetResult(header.Split(' ') is [var name, "blob" or "tree" or "commit" or "tag", var size] parts
                    ? new(ObjectId.Parse(name), parts[1], await ContentAsync(reader, question.Name, size, cancellation).ConfigureAwait(false))
                    : null);
            }
            catch (Exception e) when (e is GitException or EndOfStreamException)
            {
                // Git would wait for ever for somebody to read on.
                question.Answer.TrySetException(e is GitException ? e : new GitException(FailureKind.TryAgain, "git cat-file ended in the middle of an object."));
                await end.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<byte[]> ContentAsync(BatchOutput reader, string name, string size, CancellationToken cancellation)
    {
        var length = long.Parse(size, CultureInfo.InvariantCulture);
        if (length > mostBytes)
        {
            throw new GitException($"The object {name} of the repository has {length >> 20} MiB, more than the {mostBytes >> 20} MiB that are read.");
        }

        return await reader.BytesAsync((int)length, cancellation).ConfigureAwait(false);
    }

    private sealed record Question(string Name)
    {
        public TaskCompletionSource<GitObject?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
