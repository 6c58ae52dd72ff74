using Policies.Analyzers.CodeFixes.Access;

namespace Policies.Analyzers.CodeFixes.Tests.Access;

public sealed class BuiltInRoleFixTests
{
    [Theory]
    [InlineData("POL2019", "ClusterAdmin")]
    [InlineData("POL2047", "Admin")]
    [InlineData("POL2047", "Edit")]
    public Task View_is_granted(string id, string role) => FixTest<BuiltInRoleFix>.Mends(
        Grants($$"""new(ClusterRoleReference.{{role}}) { To = {|{{id}}:[Subject.Group("on-call")]|} }"""),
        Grants("""new(ClusterRoleReference.View) { To = [Subject.Group("on-call")] }"""));

    private static string Grants(string grants) => Source.Namespace($"public override IReadOnlyList<Grant> Grants => [{grants}];");
}
