namespace Policies;

/// <summary>A property by which clusters are grouped: a member of an enum of the user's own.</summary>
public readonly record struct Trait
{
    private Trait(string type, string name) => (Type, Name) = (type, name);

    /// <summary>Full name of the enum.</summary>
    public string Type { get; }

    /// <summary>Name of the member.</summary>
    public string Name { get; }

    /// <summary>Takes a member of any enum as a trait.</summary>
    public static implicit operator Trait(Enum member) => new(member.GetType().FullName!.Replace('+', '.'), member.ToString());

    /// <summary>The trait of an enum by full name; for tools that do not load the user's assembly.</summary>
    public static Trait Named(string type, string name) => new(type, name);

    /// <summary>The trait as definitions write it, such as <c>Stage.Dev</c>.</summary>
    public override string ToString() => Type.Substring(Type.LastIndexOf('.') + 1) + "." + Name;
}
