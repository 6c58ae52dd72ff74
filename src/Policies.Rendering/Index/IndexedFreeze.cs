namespace Policies.Rendering.Index;

/// <summary>Days in which nothing changes, the first and the last included.</summary>
/// <param name="From">The first day, as ISO 8601 has it.</param>
/// <param name="Through">The last day.</param>
/// <param name="Zone">IANA name of the time zone in which the days begin.</param>
/// <param name="Because">Why nothing changes.</param>
public sealed record IndexedFreeze(string From, string Through, string Zone, string Because)
{
    internal static void Write(JsonText json, IndexedFreeze freeze) => json
        .Text("from", freeze.From)
        .Text("through", freeze.Through)
        .Text("zone", freeze.Zone)
        .Text("because", freeze.Because);
}
