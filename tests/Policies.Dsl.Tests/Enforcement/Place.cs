namespace Policies.Tests.Enforcement;

/// <summary>Where one end of a connection is, seen from the pod at the other.</summary>
public enum Place
{
    Pod,
    OwnNode,
    OtherNode,
    Outside,
}
