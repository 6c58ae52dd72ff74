namespace Policies.Repository.Tests;

/// <summary>Fails with every fault at once, a line each.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join('\n', all));
        }
    }
}
