namespace Policies.Rendering.Index;

/// <summary>A step of the rollout.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Group">The condition, as definitions write it.</param>
/// <param name="Share">The share of the group that it takes, in percent.</param>
/// <param name="SoakSeconds">How long a change must have been applied before the next step.</param>
public sealed record IndexedWave(string Name, string Group, int Share, long SoakSeconds)
{
    internal static void Write(JsonText json, IndexedWave wave) => json
        .Text("name", wave.Name)
        .Text("group", wave.Group)
        .Number("share", wave.Share)
        .Number("soakSeconds", wave.SoakSeconds);
}
