namespace Policies.Verification.Queries;

/// <summary>Selectors tell apart so many sorts of labels that they cannot all be looked at; there is no answer rather than half of one.</summary>
public sealed class TooManyClassesException() : Exception($"The selectors of these policies tell more than {Most} sorts of labels apart; ask about fewer policies at once")
{
    internal const int Most = 4096;
}
