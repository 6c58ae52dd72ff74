namespace Policies.Rendering.Index;

/// <summary>A rule that is set aside for a named thing.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Kind">The kind of the thing.</param>
/// <param name="Name">Its name; empty for a namespace's own things.</param>
/// <param name="Definition">Full name of the namespace's class whose things it is about; null for those of the whole fleet.</param>
public sealed record IndexedExemption(string Rule, string Kind, string Name, string? Definition = null)
{
    internal static void Write(JsonText json, IndexedExemption exemption) => json
        .Text("rule", exemption.Rule)
        .Text("kind", exemption.Kind)
        .Text("name", exemption.Name)
        .Text("definition", exemption.Definition);
}
