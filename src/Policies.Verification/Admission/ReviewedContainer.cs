using Policies.Objects;

namespace Policies.Verification.Admission;

/// <summary>A container of a pod under review, of whichever of its three lists.</summary>
internal sealed class ReviewedContainer(Mapping container)
{
    /// <summary>Its name; empty where none is written.</summary>
    public string Name { get; } = container.TextAt("name") ?? "";

    /// <summary>Everything that is written.</summary>
    public Mapping Root { get; } = container;

    /// <summary>Its security context; null where none is written.</summary>
    public Mapping? SecurityContext { get; } = container.MappingAt("securityContext");

    /// <summary>The capabilities that it adds.</summary>
    public IEnumerable<string> AddedCapabilities => SecurityContext.MappingAt("capabilities").TextsAt("add");

    /// <summary>The capabilities that it drops.</summary>
    public IEnumerable<string> DroppedCapabilities => SecurityContext.MappingAt("capabilities").TextsAt("drop");
}
