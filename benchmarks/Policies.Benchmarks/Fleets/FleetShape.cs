using System.Globalization;

namespace Policies.Benchmarks.Fleets;

/// <summary>How large a synthetic fleet is: so many clusters with so many namespaces each, from so many definition classes in all.</summary>
/// <remarks>
/// Where there are more classes than a cluster has namespaces, they are dealt out in slots, one slot a cluster; where there are fewer,
/// classes have two or three instances.
/// </remarks>
internal sealed record FleetShape(int Clusters, int Namespaces, int Definitions)
{
    /// <summary>How many objects a namespace has: itself, ten network policies, a role, its binding and a service account.</summary>
    public const int ObjectsOfNamespace = 14;

    /// <summary>Whether it is rolled out in waves, or everywhere at once.</summary>
    public bool InWaves { get; init; } = true;

    /// <summary>Addresses that a policy of the first class leaves out: others are a change of one line.</summary>
    public string Except { get; init; } = "203.0.113.8/30";

    /// <summary>The name of its folder.</summary>
    public string Name => $"{Clusters}x{Namespaces}-{Definitions}{(InWaves ? "" : "-at-once")}{(Except == "203.0.113.8/30" ? "" : "-changed")}";

    /// <summary>How many objects it has in all; each cluster has a ConfigMap too.</summary>
    public int Objects => Clusters * ((Namespaces * ObjectsOfNamespace) + 1);

    /// <summary>How many slots its classes are dealt out in.</summary>
    public int Slots => Math.Max(1, Definitions / Namespaces);

    /// <summary>How many classes a slot has.</summary>
    public int ClassesOfSlot => Definitions / Slots;

    /// <summary>How many instances a class has, by its place in its slot.</summary>
    public int InstancesOf(int place) => (Namespaces / ClassesOfSlot) + (place < Namespaces % ClassesOfSlot ? 1 : 0);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Clusters}×{Namespaces}, {Objects:N0} objects, {Definitions} definitions");
}
