using Policies.Lowering;

namespace Policies.Catalogue.Judging;

/// <summary>Who holds cluster roles by what each definition of a fleet makes by itself, for a host that judges them one by one.</summary>
public sealed class ClusterRoleHolders
{
    private readonly List<ObjectScope> scopes;
    private readonly bool areSeen;

    /// <summary>Takes what each definition makes.</summary>
    /// <param name="definitions">What they make.</param>
    /// <param name="areSeen">Whether all their bindings can be seen.</param>
    public ClusterRoleHolders(IEnumerable<LoweredCluster> definitions, bool areSeen) =>
        (scopes, this.areSeen) = ([.. definitions.Select(LoweredObjects.ScopeOfDefinition)], areSeen);

    /// <summary>Who holds a role by bindings of definitions that do not make such a role themselves; null where that cannot be told.</summary>
    internal Holder? Of(JudgedObject role)
    {
        var most = Holder.Nobody;
        var areTold = areSeen;
        foreach (var scope in scopes.Where(scope => scope.Find(ObjectKind.ClusterRole, null, role.Object.Name) is null))
        {
            try
            {
                if (scope.Bindings.HoldersOf(role).Holder is var holder && holder > most)
                {
                    most = holder;
                }
            }
            catch (UnknownValueException)
            {
                areTold = false;
            }
        }

        return areTold || most == Holder.Person ? most : null;
    }
}
