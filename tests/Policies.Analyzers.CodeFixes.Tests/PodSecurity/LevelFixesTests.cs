using Policies.Analyzers.CodeFixes.PodSecurity;

namespace Policies.Analyzers.CodeFixes.Tests.PodSecurity;

public sealed class LevelFixesTests
{
    [Fact]
    public Task Baseline_is_enforced() => FixTest<PrivilegedFix>.Mends(
        Namespace("{|POL3002:PodSecurity|}", "new(PodSecurityLevel.Privileged)"), Namespace("PodSecurity", "new(PodSecurityLevel.Baseline)"));

    [Theory]
    [InlineData("Warn = PodSecurityLevel.Baseline", "{|POL3005:PodSecurity|}")]
    [InlineData("Audit = PodSecurityLevel.Privileged, Warn = PodSecurityLevel.Baseline", "{|POL3005:{|POL3005:PodSecurity|}|}")]
    public Task Weak_level_is_left_out(string weak, string name) => FixTest<WeakWarningFix>.Mends(
        Namespace(name, $"new(PodSecurityLevel.Restricted) {{ Version = new(1, 34), {weak} }}"), Namespace("PodSecurity", "new(PodSecurityLevel.Restricted) { Version = new(1, 34) }"));

    private static string Namespace(string name, string podSecurity) =>
        Source.Namespace($"public override PodSecurity {name} => {podSecurity};");
}
