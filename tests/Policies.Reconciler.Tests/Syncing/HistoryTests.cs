using CsCheck;

namespace Policies.Reconciler.Tests.Syncing;

public sealed class HistoryTests
{
    /// <summary>Whatever happens to a repository, in whatever order.</summary>
    [Fact]
    public async Task Any_history_keeps_the_promises() =>
        await Gen.Select(Gen.Int[0, 24], Gen.Int[0, 11]).Array[1, 25].SampleAsync(History.RunAsync, iter: 150);
}
