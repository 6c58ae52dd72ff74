namespace Policies.Tests.Enforcement;

/// <summary>What a network plugin makes of policies: which kinds it reads, and what a range of addresses matches.</summary>
public sealed record DataPlane(string Name, bool ReadsCiliumPolicies, bool RangesMatchPods, bool RangesMatchNodes)
{
    public static DataPlane Calico { get; } = new("Calico", ReadsCiliumPolicies: false, RangesMatchPods: true, RangesMatchNodes: true);

    public static DataPlane Cilium { get; } = new("Cilium", ReadsCiliumPolicies: true, RangesMatchPods: false, RangesMatchNodes: false);

    public static DataPlane DataplaneV2 { get; } = new("Dataplane V2", ReadsCiliumPolicies: false, RangesMatchPods: false, RangesMatchNodes: false);

    /// <summary>Cilium's mode of matching nodes by address, of which nothing is known for Dataplane V2.</summary>
    public static DataPlane DataplaneV2WithNodes { get; } = DataplaneV2 with { Name = "Dataplane V2, ranges match nodes", RangesMatchNodes = true };

    public bool Matches(Place place) => place switch
    {
        Place.Pod => RangesMatchPods,
        Place.Outside => true,
        _ => RangesMatchNodes,
    };
}
