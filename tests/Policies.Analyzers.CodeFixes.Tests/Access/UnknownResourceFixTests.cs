using Policies.Analyzers.CodeFixes.Access;

namespace Policies.Analyzers.CodeFixes.Tests.Access;

public sealed class UnknownResourceFixTests
{
    [Theory]
    [InlineData("Allow.Read(CustomResource.Namespaced(\"apps\", \"deployement\"))", "Allow.Read(CustomResource.Namespaced(\"apps\", \"deployments\"))")]
    [InlineData("Allow.Get(Core.Pods.Sub(\"logs\"))", "Allow.Get(Core.Pods.Sub(\"log\"))")]
    [InlineData("Allow.To(new Verb(\"gett\"), Core.Pods)", "Allow.To(new Verb(\"get\"), Core.Pods)")]
    public Task Closest_is_written(string before, string after) => FixTest<UnknownResourceFix>.Mends(Source.Role($"{{|POL2030:{before}|}}"), Source.Role(after));

    [Fact]
    public Task Resource_is_corrected_where_it_is_declared() => FixTest<UnknownResourceFix>.Mends(
        Source.Role("{|POL2030:Allow.Read(Mine.Jobs)|}") + Declared("job"),
        Source.Role("Allow.Read(Mine.Jobs)") + Declared("jobs"));

    [Fact]
    public Task What_is_like_nothing_is_left() => FixTest<UnknownResourceFix>.Leaves(Source.Role("{|POL2030:Allow.Read(CustomResource.Namespaced(\"apps\", \"elephants\"))|}"));

    private static string Declared(string plural) => $"\npublic static class Mine {{ public static CustomResource Jobs => CustomResource.Namespaced(\"batch\", \"{plural}\"); }}";
}
