using System.Diagnostics;

namespace Policies.Compiler;

/// <summary>Ends the process when the user's code has run for longer than it may; our own work does not count.</summary>
internal sealed class TimeLimit
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Stopwatch inUserCode = new();
    private readonly Lock turn = new();
    private readonly TimeSpan limit;
    private readonly Action overrun;
    private readonly Action left;

    /// <summary>Begins to watch.</summary>
    /// <param name="limit">How long the user's code may run.</param>
    /// <param name="overrun">Says what happened, and is the last that the process does.</param>
    /// <param name="left">Takes note that no code of the user's runs any more.</param>
    public TimeLimit(TimeSpan limit, Action overrun, Action left)
    {
        (this.limit, this.overrun, this.left) = (limit, overrun, left);
        new Thread(Watch) { IsBackground = true, Name = "time limit", Priority = ThreadPriority.AboveNormal }.Start();
    }

    /// <summary>Runs the user's code, one piece of it at a time.</summary>
    public T Run<T>(Func<T> userCode)
    {
        lock (turn)
        {
            inUserCode.Start();
            try
            {
                return userCode();
            }
            finally
            {
                inUserCode.Stop();
                left();
            }
        }
    }

    private void Watch()
    {
        while (inUserCode.Elapsed <= limit)
        {
            Thread.Sleep(Pause);
        }

        overrun();
        Environment.Exit(1);
    }
}
