using Policies.Manifests;

namespace Policies.Verification.Validation;

/// <summary>A reason for which the API server refuses an object, in its own words.</summary>
/// <param name="Source">The object.</param>
/// <param name="Line">The line of what is refused, counted from 1.</param>
/// <param name="Reason">The field and what is wrong with it: <c>spec.policyTypes[0]: Unsupported value: "ingress": …</c>.</param>
/// <param name="IsPlain">Whether it is plain what is meant, so that it can be judged as if it were let in: a malformed name, an unknown field.</param>
public sealed record Refusal(Manifest Source, int Line, string Reason, bool IsPlain)
{
    /// <summary>As in <c>a.yaml(7): NetworkPolicy 'shop/web' is invalid: spec.…</c>.</summary>
    public override string ToString() => $"{Source.File}({Line}): {Source.Object} is invalid: {Reason}";
}
