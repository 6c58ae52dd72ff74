using System.Globalization;
using Policies.Manifests;
using Policies.Verification.Sets;

namespace Policies.Verification.Network;

/// <summary>A way into the cluster that an Ingress or a Route opens: from the ingress controller to pods behind a Service.</summary>
/// <param name="Source">The Ingress or Route.</param>
/// <param name="Service">The Service, as in <c>shop/web</c>.</param>
/// <param name="Target">The workload whose pods the Service selects.</param>
/// <param name="Pod">Those pods.</param>
/// <param name="Ports">The ports of these pods that it leads to.</param>
/// <param name="Line">The line of the backend.</param>
public sealed record Entrance(Manifest Source, string Service, Workload Target, Pod Pod, ConnectionSet Ports, int Line)
{
    /// <summary>As in <c>TCP 8080 through Ingress shop/web to Service shop/web (web.yaml:12)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Ports} through {Source.Object.Kind} {Source.Object.Namespace ?? "default"}/{Source.Object.Name} to Service {Service} ({Source.File}:{Line})");
}
