namespace Policies.Rendering.Index;

/// <summary>A trait of a cluster.</summary>
/// <param name="Type">Full name of the enum.</param>
/// <param name="Name">Name of its member.</param>
public sealed record IndexedTrait(string Type, string Name)
{
    internal static void Write(JsonText json, IndexedTrait trait) => json
        .Text("type", trait.Type)
        .Text("name", trait.Name);
}
