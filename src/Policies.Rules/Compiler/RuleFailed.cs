namespace Policies.Catalogue.Compiler;

/// <summary>POL0012: a rule of ours failed.</summary>
public sealed class RuleFailed : HostRule
{
    /// <summary>The rule.</summary>
    public RuleFailed()
        : base(Rules.RuleFailed, "A rule of this tool failed", Severity.Warning)
    {
    }

    /// <summary>Says which rule failed, and with what.</summary>
    public static string Message(Rule rule, Exception exception) =>
        $"Rule {rule.Id} ({rule.Title}) failed here with {exception.GetType().Name}, so it judged nothing of this; please report it with this line: {OneLine(exception)}";

    private static string OneLine(Exception exception)
    {
        var trace = exception.StackTrace ?? "";
        var end = trace.IndexOf('\n');
        var first = (end < 0 ? trace : trace.Substring(0, end)).Trim();
        return $"{exception.Message.Replace("\r", "").Replace('\n', ' ')} {first}".Trim();
    }
}
