namespace Policies.Rendering.Index;

/// <summary>Something that leaves the fleet on purpose.</summary>
/// <param name="Kind">What leaves.</param>
/// <param name="Name">Its name in Kubernetes.</param>
/// <param name="On">The day from which it may go, as ISO 8601 has it.</param>
/// <param name="Because">Why it leaves.</param>
public sealed record Leaving(RetiredKind Kind, string Name, string On, string Because)
{
    internal static void Write(JsonText json, Leaving leaving) => json
        .Text("kind", leaving.Kind.ToString())
        .Text("name", leaving.Name)
        .Text("on", leaving.On)
        .Text("because", leaving.Because);
}
