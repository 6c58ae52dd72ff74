namespace Policies;

/// <summary>What can be given rights.</summary>
public enum SubjectKind
{
    /// <summary>A group, as the identity provider names it.</summary>
    Group,

    /// <summary>A single person.</summary>
    User,

    /// <summary>An identity that pods run under.</summary>
    ServiceAccount,
}
