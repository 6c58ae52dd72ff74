namespace Policies.Catalogue.Judging;

/// <summary>An exemption and the member that says it.</summary>
internal sealed record WrittenExemption(Exemption Exemption, string MemberPath);
