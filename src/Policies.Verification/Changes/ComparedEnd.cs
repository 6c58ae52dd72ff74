using Policies.Verification.Connections;

namespace Policies.Verification.Changes;

/// <summary>An end that two analyses have in common.</summary>
/// <param name="Old">In the first.</param>
/// <param name="New">In the second.</param>
/// <param name="Key">The same for ends that no policy of either world tells apart.</param>
/// <param name="WasThere">Whether it exists in the old world.</param>
/// <param name="IsThere">Whether it exists in the new world.</param>
/// <param name="IsSource">Whether connections can come from it.</param>
/// <param name="IsDestination">Whether connections can go to it.</param>
internal sealed record ComparedEnd(Endpoint Old, Endpoint New, string Key, bool WasThere, bool IsThere, bool IsSource, bool IsDestination);
