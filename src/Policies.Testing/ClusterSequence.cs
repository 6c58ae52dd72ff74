namespace Policies.Testing;

/// <summary>Tests of several clusters at once.</summary>
public static class ClusterSequence
{
    /// <summary>Tests each cluster, and says of all that fail, not of the first alone.</summary>
    /// <exception cref="PolicyTestException">Something does not hold on some of them, or there is none.</exception>
    public static void Each(this IEnumerable<CompiledCluster> clusters, Action<CompiledCluster> test)
    {
        var failures = new List<string>();
        var any = false;
        foreach (var cluster in clusters)
        {
            any = true;
            try
            {
                test(cluster);
            }
            catch (PolicyTestException failure)
            {
                failures.Add(failure.Message);
            }
        }

        if (!any)
        {
            throw new PolicyTestException("There is no cluster, so that nothing is tested.");
        }

        if (failures.Count > 0)
        {
            throw new PolicyTestException(string.Join("\n", failures));
        }
    }
}
