namespace Policies.Catalogue.Exemptions;

/// <summary>Something that is allowed until a day: what, by whom, and the member that says it.</summary>
internal sealed record DatedException(string MemberPath, string What, string Owner, Day Day);
