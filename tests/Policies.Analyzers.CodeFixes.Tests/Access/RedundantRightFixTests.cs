using Policies.Analyzers.CodeFixes.Access;

namespace Policies.Analyzers.CodeFixes.Tests.Access;

public sealed class RedundantRightFixTests
{
    [Theory]
    [InlineData("Allow.Read(Core.Pods), {|POL2042:Allow.Get(Core.Pods)|}", "Allow.Read(Core.Pods)")]
    [InlineData("Allow.Read(Core.Pods), {|POL2042:Allow.Get(Core.Pods, Apps.Deployments)|}", "Allow.Read(Core.Pods), Allow.Get(Apps.Deployments)")]
    [InlineData("Allow.Get(Core.Events), {|POL2042:Allow.Get(Core.Events)|}, {|POL2042:Allow.Get(Core.Events)|}", "Allow.Get(Core.Events)")]
    public Task What_is_covered_is_taken_away(string before, string after) => FixTest<RedundantRightFix>.Mends(Source.Role(before), Source.Role(after));
}
