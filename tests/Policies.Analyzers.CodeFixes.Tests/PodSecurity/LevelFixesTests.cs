using Policies.Analyzers.CodeFixes.PodSecurity;

namespace Policies.Analyzers.CodeFixes.Tests.PodSecurity;

public sealed class LevelFixesTests
{
    [Fact]
    public Task Baseline_is_enforced() => FixTest<PrivilegedFix>.Mends(
        Namespace("{|POL3002:Checkout|}", "new(PodSecurityLevel.Privileged)"), Namespace("Checkout", "new(PodSecurityLevel.Baseline)"));

    [Theory]
    [InlineData("Warn = PodSecurityLevel.Baseline", "{|POL3005:Checkout|}")]
    [InlineData("Audit = PodSecurityLevel.Privileged, Warn = PodSecurityLevel.Baseline", "{|POL3005:{|POL3005:Checkout|}|}")]
    public Task Weak_level_is_left_out(string weak, string name) => FixTest<WeakWarningFix>.Mends(
        Namespace(name, $"new(PodSecurityLevel.Restricted) {{ Version = new(1, 34), {weak} }}"), Namespace("Checkout", "new(PodSecurityLevel.Restricted) { Version = new(1, 34) }"));

    private static string Namespace(string name, string podSecurity) =>
        Source.Namespace($"public override PodSecurity PodSecurity => {podSecurity};").Replace("class Checkout", "class " + name, StringComparison.Ordinal);
}
