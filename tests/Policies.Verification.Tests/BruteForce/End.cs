using System.Net;

namespace Policies.Verification.Tests.BruteForce;

/// <summary>One end of a connection: a pod, or an address outside the cluster.</summary>
internal sealed record End(World.Pod? Pod, IPAddress? Address)
{
    public override string ToString() => Pod is null ? $"{Address}" : $"{Pod.Namespace}/{Pod.Name}";
}
