using Microsoft.CodeAnalysis.Text;

namespace Policies.Analyzers.Verdicts;

/// <summary>What a project says about severities, as it says it to the C# compiler.</summary>
public sealed record Configuration
{
    /// <summary>Whether all warnings are errors.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>Ids that are errors.</summary>
    public IReadOnlyList<string> WarningsAsErrors { get; init; } = [];

    /// <summary>Ids that stay warnings where all others become errors.</summary>
    public IReadOnlyList<string> WarningsNotAsErrors { get; init; } = [];

    /// <summary>Ids that are not said.</summary>
    public IReadOnlyList<string> NoWarn { get; init; } = [];

    /// <summary>The files <c>.editorconfig</c> and <c>.globalconfig</c> that the compiler is given, by their absolute paths.</summary>
    public IReadOnlyList<(string Path, SourceText Text)> AnalyzerConfigs { get; init; } = [];
}
