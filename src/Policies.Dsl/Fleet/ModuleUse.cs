namespace Policies;

/// <summary>A module that clusters receive, and which of them receive another version of it.</summary>
public record ModuleUse
{
    private protected ModuleUse(string module, Group on, IReadOnlyList<ModuleVersion> versions) => (Module, On, Versions) = (module, on, versions);

    /// <summary>Full name of the module's class.</summary>
    public string Module { get; }

    /// <summary>The clusters that receive the module in one version or another.</summary>
    public Group On { get; }

    /// <summary>The versions that some of these clusters receive instead.</summary>
    public IReadOnlyList<ModuleVersion> Versions { get; init; }

    /// <summary>The use of a module by full name; for tools that do not load the user's assembly.</summary>
    public static ModuleUse Named(string module, Group? on = null) => new(module, on ?? Group.All, []);

    /// <summary>The same use, but for some clusters another version by full name; for tools that do not load the user's assembly.</summary>
    public ModuleUse ButNamed(string module, Group on) => this with { Versions = [.. Versions, new(module, on)] };
}
