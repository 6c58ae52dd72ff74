namespace Policies.Catalogue.Judging;

/// <summary>Who holds a right, as far as the input says: the more people, the more a finding counts.</summary>
internal enum Holder
{
    /// <summary>Nobody here.</summary>
    Nobody,

    /// <summary>Service accounts only.</summary>
    Controller,

    /// <summary>A user or a group, of people or of machines outside the cluster.</summary>
    Person,
}
