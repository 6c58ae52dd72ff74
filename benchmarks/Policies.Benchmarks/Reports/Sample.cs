using System.Globalization;

namespace Policies.Benchmarks.Reports;

/// <summary>What was measured again and again of one thing.</summary>
internal sealed class Sample
{
    private readonly List<double> seconds = [];

    /// <summary>The middle of it.</summary>
    public double Median => seconds.Order().ElementAt(seconds.Count / 2);

    /// <summary>Adds a measurement.</summary>
    public void Add(TimeSpan time) => seconds.Add(time.TotalSeconds);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:F3} s ({seconds.Min():F3}–{seconds.Max():F3})");
}
