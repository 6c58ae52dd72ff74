using Policies.Analyzers.CodeFixes.Network;

namespace Policies.Analyzers.CodeFixes.Tests.Changing;

public sealed class ListsTests
{
    [Fact]
    public Task Element_at_the_end_of_a_line_leaves_its_end() => FixTest<OpenSwitchFix>.Mends(
        Network("AllowMonitoring = true, AllowAllEgress = {|POL1040:true|}, // why\n", "AllowApiServer = true,\n"),
        Network("AllowMonitoring = true, // why\n", "AllowApiServer = true,\n"),
        "Remove");

    [Fact]
    public Task Element_at_the_beginning_of_a_line_leaves_its_indentation() => FixTest<OpenSwitchFix>.Mends(
        Network("AllowMonitoring = true,\n", "AllowAllEgress = {|POL1040:true|}, AllowApiServer = true,\n"),
        Network("AllowMonitoring = true,\n", "AllowApiServer = true,\n"),
        "Remove");

    [Fact]
    public Task Only_element_leaves_an_empty_list() =>
        FixTest<OpenSwitchFix>.Mends(Source.Network("AllowAllEgress = {|POL1040:true|}"), Source.Network("").Replace("{  }", "{ }", StringComparison.Ordinal), "Remove");

    [Fact]
    public Task Several_elements_go_at_once() => FixTest<OpenSwitchFix>.Mends(
        Source.Network("AllowAllIngress = {|POL1040:true|}, AllowAllEgress = {|POL1040:true|}"),
        Source.Network("").Replace("{  }", "{ }", StringComparison.Ordinal),
        "Remove");

    private static string Network(params string[] lines) =>
        Source.Namespace($"public override Network Network => new()\n    {{\n{string.Concat(lines.Select(line => $"        {line}"))}    }};");
}
