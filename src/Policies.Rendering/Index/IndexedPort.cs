namespace Policies.Rendering.Index;

/// <summary>A port on which a workload listens; all ports of the protocol where neither number nor name is written.</summary>
/// <param name="Protocol"><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</param>
/// <param name="Number">The number, or the first of a range.</param>
/// <param name="Last">The last of a range.</param>
/// <param name="Name">The name that pods give it.</param>
public sealed record IndexedPort(string Protocol, int? Number, int? Last, string? Name)
{
    internal static void Write(JsonText json, IndexedPort port) => json
        .Text("protocol", port.Protocol)
        .Number("number", port.Number)
        .Number("last", port.Last)
        .Text("name", port.Name);
}
