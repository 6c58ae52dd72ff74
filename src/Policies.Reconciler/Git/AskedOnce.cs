namespace Policies.Reconciler.Git;

/// <summary>What is asked for once and known from then on; a failure is no answer, so that the next one asks again.</summary>
internal sealed class AskedOnce<T>(Func<Task<T>> ask)
{
    private readonly Lock gate = new();
    private Task<T>? answer;

    public Task<T> AnswerAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (answer is null or { IsFaulted: true } or { IsCanceled: true })
            {
                answer = ask();
            }

            return answer.WaitAsync(cancellation);
        }
    }
}
