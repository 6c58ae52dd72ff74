namespace Policies.Repository.Tests;

public sealed class SourceConventionsTests
{
    private const string Path = "src/A.cs";

    [Fact]
    public void Every_file_holds_one_type_of_its_name() =>
        Holds(SourceConventions.OneTypeOfTheFilesName, "src", "tests", "benchmarks");

    [Fact]
    public void Every_namespace_is_file_scoped() =>
        Holds(SourceConventions.FileScopedNamespace, "src", "tests", "benchmarks", "policies");

    [Fact]
    public void Every_public_type_says_what_it_means() => Holds(SourceConventions.Summaries, "src", "policies");

    [Fact]
    public void No_file_is_long() => Holds(SourceConventions.Length, "src");

    [Fact]
    public void Every_suppression_gives_its_reason() =>
        Holds(SourceConventions.SuppressionsGiveReasons, "src", "tests", "benchmarks", "policies");

    [Fact]
    public void Nothing_below_the_analyzers_shows_its_internals() =>
        Holds(SourceConventions.ShowsNoInternals, "src/Policies.Objects", "src/Policies.Dsl", "src/Policies.Rules", "src/Policies.Analyzers");

    [Theory]
    [InlineData("namespace N; public class A; public class B;")]
    [InlineData("namespace N; public class B;")]
    [InlineData("namespace N { enum B; }")]
    [InlineData("delegate void B();")]
    public void Other_type_triggers(string text) => Assert.Single(SourceConventions.OneTypeOfTheFilesName(Path, text));

    [Theory]
    [InlineData("namespace N; public class A { class B; } file class C;")]
    [InlineData("namespace N; public class A; public class A<T>;")]
    [InlineData("System.Console.WriteLine();")]
    [InlineData("namespace N; public static partial class A;")]
    public void One_type_does_not_trigger(string text) => Assert.Empty(SourceConventions.OneTypeOfTheFilesName(Path, text));

    [Fact]
    public void Generic_twin_has_a_file_of_its_own() =>
        Assert.Empty(SourceConventions.OneTypeOfTheFilesName("src/FlowOfTTo.cs", "namespace N; public class Flow<TTo>;"));

    [Fact]
    public void Namespace_with_braces_triggers() => Assert.Single(SourceConventions.FileScopedNamespace(Path, "namespace N { class A; }"));

    [Fact]
    public void Public_type_without_summary_triggers() =>
        Assert.Single(SourceConventions.Summaries(Path, "// <summary>No.</summary>\npublic class A;"));

    [Fact]
    public void Public_type_with_summary_does_not_trigger() =>
        Assert.Empty(SourceConventions.Summaries(Path, "/// <summary>Yes.</summary>\n[X]\npublic class A { public class B; }"));

    [Fact]
    public void Long_file_triggers() => Assert.Single(SourceConventions.Length(Path, new string('\n', 401)));

    [Theory]
    [InlineData("#pragma warning disable CS0618\nclass A;")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Design\", \"CA1000\")] class A;")]
    public void Suppression_without_reason_triggers(string text) => Assert.Single(SourceConventions.SuppressionsGiveReasons(Path, text));

    [Theory]
    [InlineData("#pragma warning disable CS0618 // the old name is what is tested\nclass A;\n#pragma warning restore CS0618")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1000\", Justification = \"a twin of the generic one\")] class A;")]
    public void Suppression_with_reason_does_not_trigger(string text) => Assert.Empty(SourceConventions.SuppressionsGiveReasons(Path, text));

    [Fact]
    public void Shown_internals_trigger() =>
        Assert.Single(SourceConventions.ShowsNoInternals(Path, "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"B\")]"));

    private static void Holds(Func<string, string, IEnumerable<string>> convention, params string[] folders) =>
        Faults.None(Tree.CSharp(folders).SelectMany(path => convention(path, Tree.Read(path))));
}
