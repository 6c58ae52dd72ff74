using Policies.Analyzers.CodeFixes.Access;

namespace Policies.Analyzers.CodeFixes.Tests.Access;

public sealed class SubjectFixTests
{
    [Theory]
    [InlineData("POL2020", "Subject.Group(\"system:masters\")")]
    [InlineData("POL2021", "Subject.Group(\"system:unauthenticated\")")]
    [InlineData("POL2021", "Subject.User(\"system:anonymous\")")]
    [InlineData("POL2022", "Subject.Group(\"system:authenticated\")")]
    [InlineData("POL2023", "Subject.ServiceAccount(new ServiceAccount(\"default\"))")]
    [InlineData("POL2024", "Subject.Group(\"system:serviceaccounts\")")]
    public Task Subject_is_taken_away(string id, string subject) =>
        FixTest<SubjectFix>.Mends(Role($"{{|{id}:[Subject.Group(\"on-call\"), {subject}]|}}"), Role("[Subject.Group(\"on-call\")]"));

    [Fact]
    public Task Role_that_nobody_else_holds_is_held_by_nobody() => FixTest<SubjectFix>.Mends(Role("{|POL2020:[Subject.Group(\"system:masters\")]|}"), Role("[]"));

    [Fact]
    public Task Grant_to_nobody_else_goes() =>
        FixTest<SubjectFix>.Mends(Grants("new(ClusterRoleReference.View) { To = {|POL2022:[Subject.Group(\"system:authenticated\")]|} }"), Grants(""));

    private static string Grants(string grants) => Source.Namespace($"public override IReadOnlyList<Grant> Grants => [{grants}];");

    private static string Role(string subjects) =>
        Source.Namespace($$"""public override IReadOnlyList<Role> Roles => [new("on-call") { Rules = [Allow.Read(Core.Pods)], BoundTo = {{subjects}} }];""");
}
