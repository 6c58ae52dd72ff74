namespace Policies;

/// <summary>Says that clusters receive a module.</summary>
public static class Use
{
    /// <summary>The clusters of a group, or all, receive a module.</summary>
    public static ModuleUse<TModule> Module<TModule>(Group? on = null)
        where TModule : Module =>
        new(on ?? Group.All);
}
