namespace Policies.RealTools.Tests;

public sealed class RealSarifMultitoolTests
{
    [SkippableFact]
    public async Task A_result_without_a_message_is_a_fault()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.sarif", """{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{"tool": {"driver": {"name": "a"}}, "results": [{"ruleId": "A1"}]}]}""");
        Assert.Contains(await RealSarifMultitool.FaultsAsync(file), fault => fault.Contains("message", StringComparison.Ordinal));
    }
}
