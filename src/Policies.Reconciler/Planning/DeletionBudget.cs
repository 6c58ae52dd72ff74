namespace Policies.Reconciler.Planning;

/// <summary>How much one sync may take away before a person has to approve exactly that.</summary>
public static class DeletionBudget
{
    private const int MostOfARepository = 20;

    /// <summary>Whether a plan takes away more than 20 objects, or more than a tenth of the repository's.</summary>
    public static bool IsBeyond(RepositoryPlan plan) => plan.Deletions.Count > MostOfARepository || plan.Deletions.Count * 10 > plan.Managed;

    /// <summary>Whether a sync takes away more than a hundredth of the fleet's objects.</summary>
    public static bool IsBeyond(int deletions, int objectsOfTheFleet) => deletions * 100 > objectsOfTheFleet;
}
