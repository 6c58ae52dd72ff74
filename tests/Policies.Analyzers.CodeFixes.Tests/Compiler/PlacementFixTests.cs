using Policies.Analyzers.CodeFixes.Compiler;

namespace Policies.Analyzers.CodeFixes.Tests.Compiler;

public sealed class PlacementFixTests
{
    private const string Others =
        """

        public static class Groups { public static Group Shops => Group.All; }
        public class Baseline : Module { public override IReadOnlyList<NamespacePolicy> Namespaces => [new Monitoring()]; }
        public sealed class Monitoring() : NamespacePolicy("monitoring");
        """;

    [Theory]
    [InlineData("Group.All")]
    [InlineData("Groups.Shops")]
    public Task Class_with_members_says_a_group_first(string group) => FixTest<PlacementFix>.Mends(
        $$"""
        namespace Acme.Policies;

        /// <summary>The till.</summary>
        public sealed class {|POL0010:Till|}() : NamespacePolicy("till")
        {
            // Who answers.
            public override string Owner => "shop";
        }
        {{Others}}
        """,
        $$"""
        namespace Acme.Policies;

        /// <summary>The till.</summary>
        public sealed class Till() : NamespacePolicy("till")
        {
            public override Group On => {{group}};

            // Who answers.
            public override string Owner => "shop";
        }
        {{Others}}
        """,
        group);

    [Fact]
    public Task Class_without_a_body_gets_one() => FixTest<PlacementFix>.Mends(
        $"namespace Acme.Policies;\n\npublic sealed class {{|POL0010:Till|}}() : NamespacePolicy(\"till\"); // beside the door\n{Others}",
        $"namespace Acme.Policies;\n\npublic sealed class Till() : NamespacePolicy(\"till\")\n{{\n    public override Group On => Group.All;\n}} // beside the door\n{Others}",
        "Group.All");

    [Fact]
    public Task What_a_module_says_is_left_to_it() => FixTest<PlacementFix>.Mends(
        Listed("public override Group On => {|POL0010:Group.All|};\n\n    public override string Owner => \"platform\";"),
        Listed("public override string Owner => \"platform\";").Replace("{\n    public", "{\n\n    public", StringComparison.Ordinal),
        "Remove");

    private static string Listed(string members) =>
        $$"""
        namespace Acme.Policies;

        public class Baseline : Module { public override IReadOnlyList<NamespacePolicy> Namespaces => [new Monitoring()]; }

        public sealed class Monitoring() : NamespacePolicy("monitoring")
        {
            {{members}}
        }
        """;
}
