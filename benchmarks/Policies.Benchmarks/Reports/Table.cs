using System.Globalization;

namespace Policies.Benchmarks.Reports;

/// <summary>The table of figures, printed line by line as Markdown.</summary>
internal sealed class Table
{
    /// <summary>Whether every goal so far is met.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>Begins the table.</summary>
    public static Table Begin()
    {
        Console.WriteLine("| figure | measured | against | ratio | goal | |");
        Console.WriteLine("|---|---|---|---:|---:|---|");
        return new();
    }

    /// <summary>One sample as a multiple of another; without a goal it is only told.</summary>
    public void Add(string figure, Sample measured, Sample against, double? goal = null) =>
        Add(figure, measured.ToString(), against.ToString(), measured.Median / against.Median, goal);

    /// <summary>A peak of memory, in megabytes of 1,000,000 bytes.</summary>
    public void Add(string figure, long bytes, double goal) => Add(figure, "peak memory, MB", "", bytes / 1e6, goal);

    private void Add(string figure, string measured, string against, double value, double? goal)
    {
        var isGood = goal is null || value <= goal;
        IsGood &= isGood;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {figure} | {measured} | {against} | {value:0.##} | {(goal is { } most ? $"≤ {most:0.##}" : "")} | {(goal is null ? "" : isGood ? "holds" : "does not hold")} |"));
    }
}
