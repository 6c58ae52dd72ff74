using System.Text.RegularExpressions;

namespace Policies.Repository.Tests.Documentation;

public sealed partial class PromiseTests
{
    private static readonly string Tests = string.Join('\n', Tree.CSharp("tests").Select(Tree.Read));

    /// <summary>What the reconciler promises has a test of the name that the page says.</summary>
    [Fact]
    public void Each_promise_has_its_test()
    {
        var rows = Tree.Read("docs/reconciler.md").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|')[^1])
            .ToList();
        var names = rows.SelectMany(cell => Name().Matches(cell).Select(match => match.Groups["name"].Value)).ToList();
        Assert.True(names.Count > 50, $"only {names.Count} tests are named");
        Faults.None(names.Where(name => !Regex.IsMatch(Tests, $@"(?:Task|void|class) {name}\b")).Select(name => $"docs/reconciler.md names the test '{name}', which is not there"));
    }

    [GeneratedRegex("`(?<name>[A-Z][a-z0-9]*(?:_[A-Za-z0-9]+){2,}|[A-Z][A-Za-z]+Tests)`")]
    private static partial Regex Name();
}
