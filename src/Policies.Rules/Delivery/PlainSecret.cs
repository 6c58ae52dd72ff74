using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Delivery;

/// <summary>POL4008: a secret lies in Git as plain text.</summary>
public sealed class PlainSecret : ObjectRule
{
    /// <summary>The rule.</summary>
    public PlainSecret()
        : base(Rules.PlainSecret, "A secret lies in Git as plain text", Severity.Error, RuleReads.Object, Everywhere, ObjectKind.Secret)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var key in new[] { "data", "stringData" })
        {
            // What sops or sealed-secrets encrypted says so.
            if (subject.Root.MappingAt(key) is { Count: > 0 } data && !subject.Root.Has("sops"))
            {
                report.Add(data, $"{subject.Title} holds its values for everyone who reads the repository, base64 or not; let an operator fetch them from a vault, or encrypt them");
            }
        }
    }
}
