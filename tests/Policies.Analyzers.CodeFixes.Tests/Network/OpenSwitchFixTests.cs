using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Network;

public sealed class OpenSwitchFixTests
{
    [Theory]
    [InlineData("AllowAllEgress", "AllowInternet")]
    [InlineData("AllowAllIngress", "AllowIngressFromCluster")]
    public Task Narrower_switch_is_turned_on(string before, string after) => FixTest<OpenSwitchFix>.Mends(
        Source.Network($"{before} = {{|POL1040:true|}}, AllowMonitoring = true"), Source.Network($"{after} = true, AllowMonitoring = true"), "Narrow");

    [Fact]
    public Task Switch_that_is_on_is_not_said_twice() =>
        FixTest<OpenSwitchFix>.Mends(Source.Network("AllowInternet = true, AllowAllEgress = {|POL1040:true|}"), Source.Network("AllowInternet = true"), "Narrow");

    [Fact]
    public Task Switch_is_left_out() =>
        FixTest<OpenSwitchFix>.Mends(Source.Network("AllowAllEgress = {|POL1040:true|}, AllowMonitoring = true"), Source.Network("AllowMonitoring = true"), "Remove");
}
