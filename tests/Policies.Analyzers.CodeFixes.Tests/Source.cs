namespace Policies.Analyzers.CodeFixes.Tests;

/// <summary>Definitions around the few lines that a test is about.</summary>
internal static class Source
{
    /// <summary>The end that a fix writes.</summary>
    public static string End
    {
        get
        {
            var month = DateTime.UtcNow.AddMonths(3);
            return FormattableString.Invariant($"new({month.Year:0000}, {month.Month:00}, {DateTime.DaysInMonth(month.Year, month.Month):00})");
        }
    }

    /// <summary>A namespace with these members.</summary>
    public static string Namespace(string members) => Class("Checkout() : NamespacePolicy(\"checkout\")", "public override Group On => Group.All;\n\n" + members);

    /// <summary>A module with these members.</summary>
    public static string Module(string members) => Class("Baseline : Module", members);

    /// <summary>A namespace with this network.</summary>
    public static string Network(string initializer) => Namespace($$"""public override Network Network => new() { {{initializer}} };""");

    /// <summary>A namespace with a role that has these rights.</summary>
    public static string Role(string rights) => Namespace(RoleOf("Role", "Roles", rights));

    /// <summary>A module with a cluster role that has these rights.</summary>
    public static string ClusterRole(string rights) => Module(RoleOf("ClusterRole", "ClusterRoles", rights));

    private static string RoleOf(string type, string member, string rights) =>
        $$"""public override IReadOnlyList<{{type}}> {{member}} => [new("on-call") { Rules = [{{rights}}], BoundTo = [Subject.Group("on-call")] }];""";

    private static string Class(string head, string members) =>
        $$"""
        namespace Acme.Policies;

        public sealed class {{head}}
        {
            {{members}}
        }
        """;
}
