using System.Collections;
using System.Globalization;

namespace Policies.Build.Tests;

/// <summary>How these tests start <c>dotnet</c>: as a person would, and so that nothing stays behind.</summary>
internal static class DotNet
{
    /// <summary>What the test's own MSBuild and runner left in the environment goes; null removes a variable.</summary>
    public static IReadOnlyDictionary<string, string?> CleanEnvironment { get; } = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => (string)variable.Key)
        .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase) || name.StartsWith("DOTNET_HOST", StringComparison.Ordinal))
        .ToDictionary(name => name, _ => (string?)null)
        .Concat(new Dictionary<string, string?>
        {
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["DOTNET_NOLOGO"] = "1",
            ["NUGET_PACKAGES"] = Feed.PackageFolder,
            ["UseSharedCompilation"] = "false",
            ["MSBUILDTERMINALLOGGER"] = "off",
        })
        .GroupBy(variable => variable.Key, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal);

    /// <summary>A number as our messages write it.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
