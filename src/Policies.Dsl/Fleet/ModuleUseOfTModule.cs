namespace Policies;

/// <summary>A module that clusters receive, with its class, so that only a version of it can take its place.</summary>
public sealed record ModuleUse<TModule> : ModuleUse
    where TModule : Module
{
    internal ModuleUse(Group on)
        : base(typeof(TModule).FullName!.Replace('+', '.'), on, [])
    {
    }

    /// <summary>The same use, but some of the clusters receive the module's next version instead.</summary>
    public ModuleUse<TModule> But<TNext>(Group on)
        where TNext : TModule =>
        this with { Versions = [.. Versions, new(typeof(TNext).FullName!.Replace('+', '.'), on)] };
}
