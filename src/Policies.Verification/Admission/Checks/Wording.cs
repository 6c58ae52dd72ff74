namespace Policies.Verification.Admission.Checks;

/// <summary>The turns of phrase that the API server's messages share.</summary>
internal static class Wording
{
    public static string Quoted(IEnumerable<string> items) => $"\"{string.Join("\", \"", items)}\"";

    public static string Counted(string one, string many, int count) => count == 1 ? one : many;

    public static string Containers(IReadOnlyCollection<string> names) => $"{Counted("container", "containers", names.Count)} {Quoted(names)}";

    /// <summary>Who set something: the pod, containers, or both.</summary>
    public static string Setters(bool pod, IReadOnlyCollection<string> containers) => (pod, containers.Count) switch
    {
        (true, 0) => "pod",
        (true, _) => $"pod and {Containers(containers)}",
        _ => Containers(containers),
    };
}
