namespace Policies;

/// <summary>A section of cluster values of the user's own: a subclass with typed properties that says how they are written.</summary>
public abstract record ValuesSection(string Key)
{
    /// <summary>The settings of the section, in the order in which they are written.</summary>
    public abstract IReadOnlyList<Setting> Settings { get; }
}
