namespace Policies;

/// <summary>Service accounts.</summary>
public sealed record ServiceAccountResource : Resource
{
    internal ServiceAccountResource()
        : base("", "serviceaccounts")
    {
    }

    /// <summary>Tokens made for them: whoever may create one is them.</summary>
    public Subresource Token => Sub("token");
}
