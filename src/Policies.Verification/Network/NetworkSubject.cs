using Policies.Manifests;
using Policies.Verification.Network.Reading;

namespace Policies.Verification.Network;

/// <summary>What a model takes of an object: of one that is or makes pods what policies look at, of any other all of it.</summary>
public sealed class NetworkSubject
{
    private NetworkSubject(Manifest source, PodMaker? maker) => (Source, Maker) = (source, maker);

    /// <summary>The object; of what is or makes pods its name and place only, for who keeps many.</summary>
    public Manifest Source { get; }

    /// <summary>The pods; null where the object neither is nor makes any.</summary>
    internal PodMaker? Maker { get; }

    /// <summary>Takes it from an object.</summary>
    public static NetworkSubject Of(Manifest manifest, HostNetworkUse hostNetwork = HostNetworkUse.AsRecorded) =>
        PodMaker.Of(manifest, hostNetwork) is { } maker ? new(maker.Source, maker) : new(manifest, null);
}
