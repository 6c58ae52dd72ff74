using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>A Service that an Ingress or a Route leads to.</summary>
/// <param name="Source">The Ingress or Route.</param>
/// <param name="Namespace">The Service's namespace.</param>
/// <param name="Service">The Service's name.</param>
/// <param name="Port">Its port by number or name; null for each of them.</param>
/// <param name="Protocol">The protocol that is carried.</param>
/// <param name="Line">The line on which it is written.</param>
internal sealed record Backend(Manifest Source, string Namespace, string Service, Scalar? Port, Protocol Protocol, int Line);
