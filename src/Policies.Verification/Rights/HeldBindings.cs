namespace Policies.Verification.Rights;

/// <summary>All bindings of one subject.</summary>
internal sealed class HeldBindings
{
    private readonly Dictionary<string, HeldScope> inNamespaces = new(StringComparer.Ordinal);

    /// <summary>Every binding with its place among all, in that order.</summary>
    public List<(int Order, AccessBinding Binding, AccessSubject Subject)> All { get; } = [];

    /// <summary>What is held everywhere.</summary>
    public HeldScope Everywhere { get; } = new();

    /// <summary>Adds a binding.</summary>
    public void Add(int order, AccessBinding binding, AccessSubject subject)
    {
        All.Add((order, binding, subject));
        var scope = Everywhere;
        if (binding.Namespace is { } @namespace && !inNamespaces.TryGetValue(@namespace, out scope))
        {
            inNamespaces.Add(@namespace, scope = new());
        }

        scope!.Add(order, binding, subject);
    }

    /// <summary>What is held in a namespace beyond what is held everywhere; null where there is nothing.</summary>
    public HeldScope? In(string @namespace) => inNamespaces.GetValueOrDefault(@namespace);
}
