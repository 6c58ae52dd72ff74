namespace Policies;

/// <summary>A resource whose objects have a number of replicas.</summary>
public sealed record ScalableResource : Resource
{
    internal ScalableResource(string group, string plural)
        : base(group, plural)
    {
    }

    /// <summary>The number of replicas.</summary>
    public Subresource Scale => Sub("scale");
}
