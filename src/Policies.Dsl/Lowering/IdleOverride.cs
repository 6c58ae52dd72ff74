using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>The parts of an override that leave a namespace as it is: added, but there; or taken away, but not there.</summary>
public static class IdleOverride
{
    /// <summary>Each such part: its path from the override, and what it does in words.</summary>
    public static IEnumerable<(string Step, string Does)> PartsOf(NamespaceDefinition definition, Override change)
    {
        var adds = change is Loosen;
        if (change.Network is { } network)
        {
            foreach (var (name, isOn, _) in SwitchTable.All.Where(each => each.IsOn(network) && each.IsOn(definition.Network) == adds))
            {
                yield return ($".Network.{name}", Does(adds, name));
            }
        }

        if (change.PodSecurity is { } level && level == definition.PodSecurity.Level)
        {
            yield return (".PodSecurity", $"sets the level {level}, which it has anyway");
        }

        // What is added under a name that is there is another thing of that name, which is an error of its own; not so a flow.
        var lists = adds
            ? Parts(change.Network?.Flows, definition.Network.Flows, Overriding.Key, flow => $"the flow {flow}", ".Network.Flows").Where(part => part.IsThere)
            : Parts(change.Network?.Flows, definition.Network.Flows, Overriding.Key, flow => $"the flow {flow}", ".Network.Flows")
                .Concat(Parts(change.Network?.Policies, definition.Network.Policies, policy => policy.Name, policy => $"the network policy '{policy.Name}'", ".Network.Policies"))
                .Concat(Parts(change.Roles, definition.Roles, role => role.Name, role => $"the role '{role.Name}'", ".Roles"))
                .Concat(Parts(change.Grants, definition.Grants, grant => grant.Role.Name, grant => $"the grant of '{grant.Role.Name}'", ".Grants"))
                .Concat(Parts(change.Objects, definition.Objects, Overriding.Key, raw => $"the object '{Overriding.Key(raw)}'", ".Objects"))
                .Where(part => !part.IsThere);
        foreach (var (step, what, _) in lists)
        {
            yield return (step, Does(adds, what));
        }
    }

    private static string Does(bool adds, string what) => adds ? $"adds {what}, which it has anyway" : $"takes {what} away, which it does not have";

    private static IEnumerable<(string Step, string What, bool IsThere)> Parts<T>(IReadOnlyList<T>? changed, IReadOnlyList<T> own, Func<T, string> key, Func<T, string> describe, string step) =>
        (changed ?? []).Select((part, i) => (string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}[{1}]", step, i), describe(part), own.Any(other => key(other) == key(part))));
}
