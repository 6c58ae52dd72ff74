namespace Acme.Policies;

/// <summary>The logging with the next Fluent Bit.</summary>
public sealed class LoggingStack2 : LoggingStack
{
    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("fluent-bit") { Chart = Chart.From("https://charts.acme.example", "fluent-bit", "0.53.0"), TakesClusterValues = true },
    ];
}
