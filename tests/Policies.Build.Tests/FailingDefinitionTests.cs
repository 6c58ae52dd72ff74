namespace Policies.Build.Tests;

public sealed class FailingDefinitionTests
{
    [Fact]
    public async Task Definitions_that_throw_are_all_said_at_their_lines_and_leave_the_last_good_tree()
    {
        using var project = await PolicyProject.CreateAsync();
        (await project.BuildAsync()).MustSucceed();
        var tree = project.Tree();
        project.Replace("Checkout.cs", "public override string Owner => \"shop\";", "public override string Owner =>\n        throw new InvalidOperationException(\"no owner today\");");
        project.Replace("Payments.cs", "public override string Owner => \"shop\";", "public override string Owner => \"shop\";\n\n    public static Workload Api => new(int.Parse(\"x\").ToString());");

        var run = (await project.BuildAsync("--no-restore")).MustFail();

        Assert.Equal(
            [
                $"{project.Folder}/Checkout.cs(10,9): error POL0001: 'Checkout.Owner' threw InvalidOperationException: no owner today",
                $"{project.Folder}/Payments.cs(11,35): error POL0001: 'Payments.Api' threw FormatException: The input string 'x' was not in a correct format.",
            ],
            run.Diagnostics);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Summary);
        Assert.Equal(tree, project.Tree());

        // A failed build is not remembered as a good one.
        Assert.Equal(run.Diagnostics, (await project.BuildAsync("--no-restore")).MustFail().Diagnostics);
    }

    [Fact]
    public async Task An_endless_loop_is_ended_at_its_line()
    {
        using var project = await PolicyProject.CreateAsync();
        project.Replace("Checkout.cs", "public override string Owner => \"shop\";", "public override string Owner { get { while (true) { } } }");

        var run = (await project.BuildAsync("-p:PoliciesTimeLimit=3")).MustFail();

        var line = Assert.Single(run.Diagnostics);
        Assert.StartsWith($"{project.Folder}/Checkout.cs(9,", line, StringComparison.Ordinal);
        Assert.Contains("error POL0002: 'Shop.Policies.Checkout.Owner' was still running after 3 seconds", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.Manifests));
    }

    [Fact]
    public async Task A_stack_that_overflows_is_said_at_its_line()
    {
        using var project = await PolicyProject.CreateAsync();
        project.Replace("Checkout.cs", "public override string Owner => \"shop\";", "public override string Owner => Owner + Owner;");

        var run = (await project.BuildAsync()).MustFail();

        var line = Assert.Single(run.Diagnostics);
        Assert.StartsWith($"{project.Folder}/Checkout.cs(9,", line, StringComparison.Ordinal);
        Assert.Contains("error POL0001: 'Shop.Policies.Checkout.Owner' ended the process that evaluates definitions: the stack overflowed", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_a_fleet_is_an_error()
    {
        using var project = await PolicyProject.CreateAsync();
        project.Replace("Fleet.cs", "public sealed class Fleet", "public abstract class Fleet");

        var run = (await project.BuildAsync()).MustFail();

        Assert.Contains("error POL0006: ", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }
}
