using System.Text.Json;
using Policies.Verification.Rights;

namespace Policies.Cli.Access;

/// <summary>Answers as lines of JSON; many questions have the same answer, which is written once.</summary>
internal sealed class AnswerLines
{
    private readonly Dictionary<AccessDecision, string> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The line, without its end.</summary>
    public string Of(AccessDecision decision)
    {
        if (!known.TryGetValue(decision, out var line))
        {
            known.Add(decision, line = $"{{\"allowed\": {(decision.IsAllowed ? "true" : "false")}, \"reason\": \"{JsonEncodedText.Encode(decision.Reason, Json.Compact.Encoder)}\"}}");
        }

        return line;
    }
}
