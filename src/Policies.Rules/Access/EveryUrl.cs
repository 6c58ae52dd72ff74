using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2004: a right is about every URL.</summary>
public sealed class EveryUrl : RightRule
{
    /// <summary>The rule.</summary>
    public EveryUrl()
        : base(Rules.EveryUrl, "A right is about every URL", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.Urls.Any(url => url is "*" or "/*")
            ? ("ask every URL of the API server, its metrics and logs included", "list the paths")
            : null;
}
